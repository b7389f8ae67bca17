"""Languages as tags in audio files name them."""

from __future__ import annotations

UNKNOWN = "und"
"""Source: ISO 639-2, "undetermined"."""

_THREE_LETTERS = {
    pair[:2]: pair[2:]
    for pair in (  # noqa: SIM905 – as a list of quoted words it would fill a page
        "aaaar ababk aeave afafr akaka amamh anarg arara asasm avava ayaym azaze babak bebel bgbul bibis bmbam bnben bobod brbre "
        "bsbos cacat ceche chcha cocos crcre csces cuchu cvchv cycym dadan dedeu dvdiv dzdzo eeewe elell eneng eoepo esspa etest "
        "eueus fafas ffful fifin fjfij fofao frfra fyfry gagle gdgla glglg gngrn guguj gvglv hahau heheb hihin hohmo hrhrv hthat "
        "huhun hyhye hzher iaina idind ieile igibo iiiii ikipk ioido isisl itita iuiku jajpn jvjav kakat kgkon kikik kjkua kkkaz "
        "klkal kmkhm knkan kokor krkau kskas kukur kvkom kwcor kykir lalat lbltz lglug lilim lnlin lolao ltlit lulub lvlav mgmlg "
        "mhmah mimri mkmkd mlmal mnmon mrmar msmsa mtmlt mymya nanau nbnob ndnde nenep ngndo nlnld nnnno nonor nrnbl nvnav nynya "
        "ococi ojoji omorm orori ososs papan pipli plpol pspus ptpor quque rmroh rnrun roron rurus rwkin sasan scsrd sdsnd sesme "
        "sgsag sisin skslk slslv smsmo snsna sosom sqsqi srsrp ssssw stsot susun svswe swswa tatam tetel tgtgk ththa titir tktuk "
        "tltgl tntsn toton trtur tstso tttat twtwi tytah uguig ukukr ururd uzuzb veven vivie vovol wawln wowol xhxho yiyid yoyor "
        "zazha zhzho zuzul"
    ).split()
}
"""ISO 639-1 to ISO 639-2 (terminological). Source: the Library of Congress's ISO 639-2 code list, all 183 languages."""


def three_letters(language: str) -> str:
    """The ISO 639-2 code of a BCP 47 language; ``UNKNOWN`` where there is none.

    >>> three_letters("vi"), three_letters("zh-Hant-TW"), three_letters("")
    ('vie', 'zho', 'und')
    """
    primary = language.partition("-")[0].lower()
    if len(primary) == 3 and primary.isascii() and primary.isalpha():
        return primary
    return _THREE_LETTERS.get(primary, UNKNOWN)

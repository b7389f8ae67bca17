"""Text of other languages, and Vietnamese that is right already, is never taken for Vietnamese in a wrong encoding."""

from __future__ import annotations

import pytest

from docreader.model import TextConverted
from docreader.readers import read
from docreader.readers.html.page import parse
from docreader.readers.vietnamese.judgement import CONVERTERS, Judge
from docreader.readers.vietnamese.syllables import accented

from .dresses import PARAGRAPHS, to_tcvn3

_OLD = "".join(f"<p>{to_tcvn3(paragraph)}</p>" for paragraph in PARAGRAPHS)

LANGUAGES = {
    "French": "À l'été, le maire a décidé de réparer la forêt où le père d'Élise a grandi : « C'était là, près du chêne », "
    "dit-il. Dès la rentrée, les élèves iront planter des hêtres, des aulnes et des érables ; ça coûtera très peu à la commune.",
    "German": "Die Männer hörten, dass über Nacht die Brücke gesperrt würde, und führen für die Schüler früh die Busse über "
    "die Höhe. Schöne Grüße, sagte Frau Köhler, natürlich müssen wir größere Räume für die Bücher prüfen.",
    "Spanish": "El niño soñó que la señora cantaría mañana en la montaña, y así pasó: él también bajó al río. ¿Cuándo volverá? "
    "Según el guía, aún no está claro qué camino eligió después de la lluvia del jueves.",
    "Portuguese": "Não há solução fácil: as mães já não vão à reunião, e só o irmão dará a lição. É lá que avó e avô estão até "
    "amanhã, às três. A população da região não crê que o cão volte; há um só pão à mesa, e é dela.",
    "Italian": "Perché la città è più bella così? Là, lunedì, c'è già chi andrà giù al lago; però né tu né io potrò. "
    "Sarà martedì, a metà mattina, che l'attività riprenderà: è già qualità, ed è libertà.",
    "Catalan": "Això és així perquè la població no té por; però què farà l'avi demà? Són les cançons d'aquell país, i "
    "també hi ha raó en l'il·lusió. Ara bé, el camí és llarg i la nació és petita.",
    "Dutch": "De ideeën van de geïnteresseerde coördinator zijn één voor één geëvalueerd; België en Italië deden vóór ons mee. "
    "Het café is geopend, de reünie is gepland, en hé, daar is André.",
    "Swedish": "Så få båtar går på ån nå för tiden, och då står åtta män på bron och frågar. Två små öar låg där, så vår färja "
    "måste gå förbi båda. På måndag får vi se om något händer, sade han åt sin bror.",
    "Norwegian": "Nå må vi få se på det, så går vi på tur når det våres. Så må du stå på, og så må du på båten før åtte; "
    "på fjellet må en gå rolig. Nå så vi på været, og så på månen. Må, må ikke: på det rår vi ikke.",
    "Danish": "Så går vi på øen, når færgen når frem; må vi få lov at gå på broen? På fredag får både børn og voksne grød, "
    "og så må gæsterne blæse på det, så længe åen løber.",
    "Icelandic": "Það var þá að þeir fóru út á ísinn, og sá elsti sá ör á tré. Nú er svo komið að maðurinn ræður ekki við það; "
    "úti er æði, fólk þýtur um götur og höfðinginn segir já, þó að það sé ekki rétt.",
    "Finnish": "Hän näki tämän jään päältä, että mökillä oli väkeä, ja lähti yöllä järvelle. Tänään sää on lämmintä, ja "
    "äiti pääsee töistä; käymme myös metsässä, missä ei ole ketään.",
    "Estonian": "Õhtul jõudis mees mäele, kus õied õitsesid, ja jäi ööseks. Küla rahvas rõõmustas: töö oli tehtud, vesi võeti "
    "jõest ja põld sai küntud. Kõik nägid, et öö on käes ja õu on tühi.",
    "Hungarian": "Az idő szép, a fűben ülő nő énekel, és a fiú a hídról nézi a folyót. Később megérkezik a vendég is, "
    "és együtt főzik a vacsorát; úgy tűnik, mindenki jól érzi magát a kis házban.",
    "Polish": "Później wróciła do domu, żeby zrobić obiad dla całej rodziny. Mąż już śpi, dzieci są w szkole, a ściana nadal "
    "wymaga naprawy; ktoś mówił, że przyjdzie majster, ale nie powiedział którędy.",
    "Czech": "Příští úterý půjdou děti k řece, protože už je tam čistá voda. Náš děda říká, že dřív byly zimy delší, a "
    "mlýn stál až u lesa; teď tam žije mladý učitel se ženou a třemi dětmi.",
    "Slovak": "Keď prišla jar, ľudia vyšli na polia a začali siať. Mlyn pri rieke ešte stále mele, hoci ho už dávno mali "
    "zbúrať; mlynár hovorí, že kým žije, bude tam bývať aj s mačkou.",
    "Croatian": "Čim je došlo proljeće, ljudi su išli u šumu po drva, a djeca su tražila žabe. Kuća na kraju sela još uvijek "
    "čeka svoga gazdu, koji je otišao u grad i nikada se više nije vratio.",
    "Romanian": "În fiecare dimineață, bătrânul își ia câinele și pornește către pădure. Fântâna e plină, iarba crește, iar "
    "țăranii așteaptă ploaia; până și învățătoarea a spus că vara asta va fi secetă.",
    "Turkish": "Dün gece köydeki eski çeşmenin suyu kesildi; şimdi bütün çocuklar aşağıdaki dereye gidiyor. Öğretmen, çözümün "
    "kolay olduğunu söylüyor: boruyu değiştirmek için üç gün yeter, ama kışın iş güçleşir.",
    "Latvian": "Rīta agrumā vecmāmiņa gāja uz mežu, jo tur auga sēnes, un bērni viņai sekoja. Ceļš bija slapjš, tāpēc visi "
    "vilka zābakus; mājās viņi atgriezās vēlu, kad jau krēsloja.",
    "Irish": "Tá an fear óg ag dul síos go dtí an trá, áit a bhfuil a bhád. Níl aon ghaoth ann, agus mar sin fanfaidh sé "
    "go dtí amárach; beidh lá breá ann, a deir sí, má éiríonn an ghrian.",
    "pinyin": "Lǎo Wáng hé tā de péngyǒu zuótiān qù le hěn yuǎn de dìfang; nà lǐ méi yǒu rén, yě méi yǒu lù. "
    "Tāmen mánmàn de zǒu, hé shān yīqǐ, bú jí.",
    "Russian": "Ранним утром старик вышел на берег реки, чтобы проверить сети. Рыбы было мало, но он не огорчился.",
    "English": "The naïve café owner’s résumé said “déjà vu”; her fiancé, a Brontë reader, paid £5 for crème brûlée at 30°C. "
    "Acme® and Widget™ are trade marks; 5 µm is ½ of 10 µm, and ¼ is less — so be it.",
    "Vietnamese": "Đồng chí ấy kể rằng hồi đó làng chỉ có mấy nhà; mùa nước lên, ai cũng phải chèo thuyền đi chợ. Là người "
    "già nhất, bà vẫn nhớ từng cái tên, từng gốc cây và cả tiếng gà gáy lúc tảng sáng.",
    "Vietnamese of Latin-1 letters": "Là và tôi có nhà, bà ngoài kia có cá; mà cô cho tôi ba cái áo, hai cái ô. Bác nói gì, ông?",
    "Vietnamese without marks": "Dong chi ay ke rang hoi do lang chi co may nha; mua nuoc len, ai cung phai cheo thuyen di cho.",
}
LEGACY = {"French": "cp1252", "German": "cp1252", "Portuguese": "cp1252", "Norwegian": "cp1252", "Icelandic": "cp1252",
          "Czech": "cp1250", "Polish": "cp1250", "Turkish": "cp1254", "Latvian": "cp1257", "Russian": "cp1251"}  # fmt: skip
LABELS = {
    "cp1250": "windows-1250",
    "cp1251": "windows-1251",
    "cp1252": "windows-1252",
    "cp1254": "windows-1254",
    "cp1257": "windows-1257",
}


def _page(text: str, *, charset: str = "utf-8", font: str = "Arial") -> str:
    """Three paragraphs of ``text`` in ``font``, on a page that names a font of each kind, so that every text is judged."""
    named = '<span style="font-family:VNI-Times">1</span><span style="font-family:.VnTime">2</span>'
    body = "".join(f'<p><font face="{font}">{text}</font></p>' for _ in range(3))
    return f'<html><head><meta charset="{charset}"><title>{text[:30]}</title></head><body>{named}{body}</body></html>'


@pytest.mark.parametrize("font", ["Arial", ".VnTime", ".VnTimeH", "VNI-Times"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_text_of_another_language_stays(language: str, font: str) -> None:
    """No letter changes, even in a font whose name promises Vietnamese in an encoding of its own."""
    page = parse(_page(LANGUAGES[language], font=font), None)
    assert [found.text for found in page.root.iter("font")] == [LANGUAGES[language]] * 3
    assert page.notices == []


@pytest.mark.parametrize("declared", [True, False])
@pytest.mark.parametrize("language", [language for language in LEGACY if LEGACY[language] == "cp1252"])
def test_western_pages_in_their_own_code_page(language: str, declared: bool) -> None:
    """A page in windows-1252 is read as such, whether it says so or not."""
    charset = "windows-1252" if declared else "none"
    text = LANGUAGES[language]
    assert text[:60] in _said(_page(text, charset=charset).encode("cp1252"))


@pytest.mark.parametrize("language", [language for language in LEGACY if LEGACY[language] != "cp1252"])
def test_declared_pages_in_their_own_code_page(language: str) -> None:
    """A page in another code page, that says so, is obeyed: its words are no Vietnamese."""
    text = LANGUAGES[language]
    assert text[:60] in _said(_page(text, charset=LABELS[LEGACY[language]]).encode(LEGACY[language]))


def _said(data: bytes) -> str:
    article = read(data)
    assert not [notice for notice in article.notices if isinstance(notice, TextConverted)]
    return "".join(run.text for block in article.blocks for run in getattr(block, "runs", ()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_language_proves_an_encoding(language: str) -> None:
    """No text of another language is Vietnamese under any of the encodings, nor does it hold words with ® or µ for a letter."""
    words = accented(LANGUAGES[language])
    for encoding in CONVERTERS:
        reading = Judge().read(words, encoding)
        assert not reading.sure
        assert reading.share < 0.5 or not reading.strange


@pytest.mark.parametrize("language", ["French", "Norwegian", "Vietnamese", "Vietnamese of Latin-1 letters", "Czech"])
def test_a_page_that_holds_both(language: str) -> None:
    """Beside an article in TCVN3, a paragraph of another language, or of Vietnamese in Unicode, stays as it is."""
    page = parse(f"<html><body>{_OLD}<p>{LANGUAGES[language]}</p></body></html>", None)
    found = [paragraph.text for paragraph in page.root.iter("p")]
    assert (found[0], found[-1]) == (PARAGRAPHS[0], LANGUAGES[language])


@pytest.mark.parametrize("label", ["Bé gái", "Có được", "Ảnh: Lê Là"])
def test_short_labels_on_a_page_that_holds_both(label: str) -> None:
    """Where a page has Vietnamese in Unicode beside TCVN3, a label that could be either stays."""
    page = parse(f"<html><body>{_OLD}<p>{LANGUAGES['Vietnamese']}</p><p>{label}</p></body></html>", None)
    assert [paragraph.text for paragraph in page.root.iter("p")][-1] == label


@pytest.mark.parametrize(("label", "said"), [("Có được", "Có được"), ("Bé", "Bộ")])
def test_labels_in_a_font_that_the_page_proves(label: str, said: str) -> None:
    """In a font of TCVN3, a label that could be either is TCVN3, unless it has a letter that this cannot make."""
    old = f'<p><font face=".VnTime">{to_tcvn3(PARAGRAPHS[0])}</font></p><p>{LANGUAGES["Vietnamese"]}</p>'
    page = parse(f'<html><body>{old}<p><font face=".VnTime">{label}</font></p></body></html>', None)
    assert [font.text for font in page.root.iter("font")] == [PARAGRAPHS[0], said]


def test_half_a_proof_is_none() -> None:
    """Words that no language writes so are not enough if the others are no syllables, nor are syllables without such words."""
    half = ["µ", "®i", "l¹i", "viÖc", "nhµ", "cöa", "für", "über", "señor", "être", "garçon", "naïve"]
    assert Judge().read(half, "TCVN3").kinds == 6
    assert not Judge().read(half, "TCVN3").sure
    assert Judge().read(half[:6], "TCVN3").sure
    assert not Judge().read(["på", "nå", "må", "så", "å", "vår", "hå", "rå"], "TCVN3").sure

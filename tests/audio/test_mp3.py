"""A narration in MP3 is heard exactly: every unit at its place, to the sample, in every decoder there is."""

from __future__ import annotations

import io
import struct
import tracemalloc
from array import array
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from docreader.audio.encode import encode_unit
from docreader.audio.formats import FORMATS, AudioWriter, Tags
from docreader.audio.frames import frames, silent_frame
from docreader.audio.mp3 import BIT_RATE_KBPS
from docreader.errors import EngineError, OutputError
from docreader.model import ChapterMark, Timeline

from .id3_reader import Tag
from .sounds import (
    RATES_HZ,
    decoded,
    decoded_by_ffmpeg,
    frame_length,
    loudest,
    needs_ffmpeg,
    shift_of,
    speech,
    unit,
    with_clicks,
)

TAGS = Tags(title="Bạch Thông thực hiện hiệu quả Quy chế", language="vi")


class Nowhere(io.RawIOBase):
    """A file of which only the length is kept."""

    def __init__(self) -> None:
        self._at = 0

    def write(self, data: bytes) -> int:  # type: ignore[override]  # only bytes are ever written here
        self._at += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = offset
        return offset

    def tell(self) -> int:
        return self._at

    def seekable(self) -> bool:
        return True


def timeline(samples: int, rate_hz: int, ends: Sequence[tuple[str, int]] = ()) -> Timeline:
    """A timeline without cues, whose chapters end where ``ends`` says."""
    begins = [0, *(end for _, end in ends)]
    marks = [ChapterMark(title=title, begin=begin, end=end) for begin, (title, end) in zip(begins, ends, strict=False)]
    return Timeline(rate_hz=rate_hz, samples=samples, cues=(), chapters=tuple(marks))


def open_mp3(file: io.RawIOBase | io.BytesIO, rate_hz: int, titles: Sequence[str] = ()) -> AudioWriter:
    """A writer on ``file``."""
    return FORMATS["mp3"].open_writer(file, TAGS, titles, rate_hz)  # type: ignore[arg-type]  # BinaryIO in all but name


def narrated(units: Sequence[array[int]], rate_hz: int) -> bytes:
    """A whole file of these units."""
    file = io.BytesIO()
    writer = open_mp3(file, rate_hz)
    for sound in units:
        writer.add(encode_unit(sound.tobytes(), rate_hz, BIT_RATE_KBPS), len(sound))
    writer.finish(timeline(sum(map(len, units)), rate_hz))
    return file.getvalue()


def several_units(rate_hz: int) -> list[array[int]]:
    """Units of different lengths; each is loud from its first sample, and to the last before the silence that must be."""
    return [unit(frames, rate_hz, seed) for seed, frames in enumerate((12, 31, 7, 20))]


def places_to_listen(units: Sequence[array[int]], width: int) -> list[int]:
    """The beginning of each unit, and the last stretch before its silence."""
    begins = [sum(map(len, units[:number])) for number in range(len(units))]
    ends = [begin + len(sound) - 1152 - width for begin, sound in zip(begins, units, strict=True)]
    return sorted({*begins, *ends})


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_every_sample_is_heard_at_its_place(rate_hz: int) -> None:
    """Joined units decode to exactly as many samples as went in, none earlier or later than it was."""
    units = several_units(rate_hz)
    written = sum(units, array("h"))
    heard = decoded(narrated(units, rate_hz))
    assert len(heard) == len(written)
    assert [shift_of(heard, written, place, 1200) for place in places_to_listen(units, 1200)] == [0] * 8


@needs_ffmpeg
@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_ffmpeg_hears_the_same_and_has_nothing_to_say(rate_hz: int, tmp_path: Path) -> None:
    """A second decoder: same length, same samples within one step of rounding, no warning at the seams."""
    mp3 = narrated(several_units(rate_hz), rate_hz)
    path = tmp_path / "bai.mp3"
    path.write_bytes(mp3)
    heard, complaints = decoded_by_ffmpeg(path)
    assert complaints == ""
    here = decoded(mp3)
    assert len(heard) == len(here)
    assert max(abs(a - b) for a, b in zip(heard, here, strict=True)) <= 1


@pytest.mark.parametrize("rate_hz", [22_050, 24_000, 44_100, 48_000])
def test_clicks_are_heard_where_they_were_made(rate_hz: int) -> None:
    """The sharpest sound there is, at the edges of units too, peaks at its own sample."""
    frame = frame_length(rate_hz)
    clicks = (0, 1000, 5 * frame, 9 * frame - 1154)
    units = [with_clicks(9 * frame, clicks) for _ in range(3)]
    heard = decoded(narrated(units, rate_hz))
    steps = [a - b for a, b in pairwise(heard)]
    for number in range(3):
        for click in clicks:
            place = number * 9 * frame + click
            near = range(max(place - 200, 0), place + 200)
            peak = max(near, key=steps.__getitem__)
            assert peak == place


@pytest.mark.parametrize("rate_hz", [22_050, 24_000, 44_100, 48_000])
def test_a_seam_leaves_no_trace(rate_hz: int) -> None:
    """A unit among others sounds as it does alone, even after the least silence there may be before it.

    Only in its own last silence the attack of the next unit may be foreheard, as in any MP3.
    """
    units = several_units(rate_hz)
    together = decoded(narrated(units, rate_hz))
    begin = 0
    for sound in units:
        alone = decoded(narrated([sound], rate_hz))
        sounding = len(sound) - 1152
        assert max(abs(a - b) for a, b in zip(together[begin : begin + sounding], alone[:sounding], strict=True)) <= 1
        begin += len(sound)


def test_the_silence_between_units_is_silent() -> None:
    """What was dropped leaves no ringing where the PCM was zero, a frame away from where it was not."""
    units = [unit(20, 22_050, seed, silent=6000) for seed in range(3)]
    heard = decoded(narrated(units, 22_050))
    for end in (len(units[0]), 2 * len(units[0]), 3 * len(units[0])):
        assert loudest(heard, end - 5000, end - 1152) == 0


def test_a_last_unit_is_heard_to_its_end() -> None:
    """The silent frames at the end bring the last samples out: none is missing although the decoder is late."""
    clicks = (9 * 576 - 1154,)
    mp3 = narrated([with_clicks(9 * 576, clicks)], 22_050)
    assert loudest(decoded(mp3), 9 * 576 - 1160, 9 * 576 - 1140) > 5_000


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_the_info_frame_tells_the_truth(rate_hz: int) -> None:
    """Frames, bytes, delay, padding, seek table and CRC, read by their offsets in the published layout."""
    units = several_units(rate_hz)
    mp3 = narrated(units, rate_hz)
    stream = mp3[Tag(mp3).length :]
    info, *sound = frames(stream)
    assert sound[-1].end == len(stream)
    at = 4 + (17 if rate_hz >= 32_000 else 9)
    assert stream[at : at + 4] == b"Info"
    flags, frame_count, byte_count = struct.unpack_from(">III", stream, at + 4)
    assert (flags, frame_count, byte_count) == (15, len(sound), len(stream))
    table = stream[at + 16 : at + 116]
    assert list(table) == sorted(table)
    assert all(
        abs(position - 256 * hundredth / 100) <= 256 * info.length / len(stream) + 1 for hundredth, position in enumerate(table)
    )
    lame = at + 120
    assert stream[lame : lame + 4] == b"LAME"
    delay, padding = divmod(int.from_bytes(stream[lame + 21 : lame + 24], "big"), 4096)
    assert delay == 576
    assert frame_count * frame_length(rate_hz) - delay - padding == sum(map(len, units))
    assert padding >= 529, "less than the decoder's own delay cannot be cut"
    assert int.from_bytes(stream[lame + 28 : lame + 32], "big") == len(stream)
    assert int.from_bytes(stream[lame + 34 : lame + 36], "big") == _crc_16_arc(stream[: lame + 34])


def _crc_16_arc(data: bytes) -> int:
    """By long division of the bit-reversed message, which is how the algorithm is defined."""
    bits = int("".join(f"{byte:08b}"[::-1] for byte in data) + "0" * 16, 2)
    for position in range(bits.bit_length() - 17, -1, -1):
        if bits >> (position + 16) & 1:
            bits ^= 0x18005 << position
    return int(f"{bits:016b}"[::-1], 2)


def test_the_crc_of_this_test_is_the_published_one() -> None:
    """CRC-16/ARC of "123456789" is BB3D."""
    assert _crc_16_arc(b"123456789") == 0xBB3D


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_a_unit_has_a_frame_for_every_frame_of_samples(rate_hz: int) -> None:
    """No more and no fewer frames, all at the constant bit rate, the first of them leaning on nothing before it."""
    sound = unit(25, rate_hz, 1)
    encoded = encode_unit(sound.tobytes(), rate_hz, 64)
    found = list(frames(encoded))
    assert len(found) == 25
    assert found[-1].end == len(encoded)
    assert {(frame.rate_hz, frame.samples, frame.channels) for frame in found} == {(rate_hz, frame_length(rate_hz), 1)}
    main_data_begin = encoded[4] << 1 | encoded[5] >> 7 if rate_hz >= 32_000 else encoded[4]
    assert main_data_begin == 0


def test_the_frames_of_a_unit_do_not_depend_on_what_was_encoded_before() -> None:
    """Order and history of units cannot change a byte."""
    first, second = unit(10, 22_050, 1).tobytes(), unit(14, 22_050, 2).tobytes()
    assert encode_unit(second, 22_050, 64) == encode_unit(second, 22_050, 64)
    before = encode_unit(first, 22_050, 64)
    encode_unit(second, 22_050, 64)
    assert encode_unit(first, 22_050, 64) == before


def test_a_silent_frame_is_silent() -> None:
    """A stream of silent frames decodes to nothing but zeros."""
    heard = decoded(silent_frame(24_000, 64) * 20)
    assert len(heard) >= 19 * 576
    assert not any(heard)


@pytest.mark.parametrize(
    ("samples", "silent"),
    [(576 * 10 + 1, 2000), (576 * 10, 1151), (576 * 10, 0), (576, 576), (0, 0)],
    ids=str,
)
def test_a_unit_that_cannot_be_joined_is_refused(samples: int, silent: int) -> None:
    """Not a whole number of frames, or too little silence at the end: a mistake of the caller's."""
    pcm = speech(samples - silent, 22_050, 1) + array("h", bytes(2 * silent))
    with pytest.raises(ValueError, match=r"a unit (of|ends in)"):
        encode_unit(pcm.tobytes(), 22_050, 64)


def test_half_a_sample_is_refused() -> None:
    """An odd number of bytes is no PCM."""
    with pytest.raises(ValueError, match="whole samples"):
        encode_unit(bytes(576 * 20 + 1), 22_050, 64)


def test_a_rate_that_mp3_has_not_is_an_error_in_words() -> None:
    """20,000 Hz: which thing, and what to do."""
    with pytest.raises(EngineError, match=r"20000 Hz.*WAV"):
        FORMATS["mp3"].frame_samples(20_000)


def test_the_writer_refuses_a_unit_of_another_length() -> None:
    """Bytes that cannot be as long as the caller says would shift everything after them."""
    writer = open_mp3(io.BytesIO(), 22_050)
    encoded = encode_unit(unit(10, 22_050, 1).tobytes(), 22_050, 64)
    for samples in (576 * 9, 576 * 11, 576 * 10 + 1):
        with pytest.raises(ValueError, match="samples at 22050 Hz"):
            writer.add(encoded, samples)


@pytest.mark.parametrize(
    "wrong",
    [
        timeline(576, 22_050),
        timeline(5760, 24_000),
        timeline(5760, 22_050, [("Khác", 5760)]),
        timeline(5760, 22_050, [("Một", 5000)]),
        timeline(5760, 22_050, [("Một", 5760), ("Hai", 5760)]),
        Timeline(rate_hz=22_050, samples=5760, cues=(), chapters=(ChapterMark(title="Một", begin=10, end=5760),)),
    ],
)
def test_the_writer_refuses_the_timeline_of_another_narration(wrong: Timeline) -> None:
    """Other samples, another rate, other chapters, or chapters that leave a gap: the head would lie."""
    writer = open_mp3(io.BytesIO(), 22_050, ["Một"])
    writer.add(encode_unit(unit(10, 22_050, 1).tobytes(), 22_050, 64), 5760)
    with pytest.raises(ValueError, match=r"timeline|chapters"):
        writer.finish(wrong)


def test_a_file_that_was_begun_before_is_continued_from_there() -> None:
    """The writer writes from where the file stands, and leaves it at its end."""
    file = io.BytesIO(b"before")
    file.seek(6)
    writer = open_mp3(file, 22_050)
    sound = unit(10, 22_050, 1)
    writer.add(encode_unit(sound.tobytes(), 22_050, 64), len(sound))
    writer.finish(timeline(len(sound), 22_050))
    assert file.tell() == len(file.getvalue())
    assert file.getvalue() == b"before" + narrated([sound], 22_050)


def test_more_than_a_head_can_count_is_refused() -> None:
    """At four gigabytes the error comes before the byte that does not fit, and says what to do."""
    writer = open_mp3(Nowhere(), 24_000)
    frames_at_once = 100_000
    unit_bytes = bytes(192 * frames_at_once)
    for _ in range(223):
        writer.add(unit_bytes, 576 * frames_at_once)
    with pytest.raises(OutputError, match="split the article"):
        writer.add(unit_bytes, 576 * frames_at_once)


def test_memory_does_not_grow_with_the_narration() -> None:
    """Two hundred megabytes go through a writer that never holds one."""
    writer = open_mp3(Nowhere(), 24_000)
    tracemalloc.start()
    try:
        for _ in range(500):
            writer.add(bytes(192 * 2000), 576 * 2000)
        writer.finish(timeline(500 * 576 * 2000, 24_000))
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()

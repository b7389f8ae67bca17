"""MPEG audio layer III, frame by frame: what a frame's head says, and frames that are silent.

Source: ISO/IEC 11172-3, 2.4.1.3 and 2.4.2.3; ISO/IEC 13818-3, 2.4.1.3 (the lower sample rates). 8 to 12 kHz are the extension
that players know as MPEG 2.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docreader.errors import EngineError

_MPEG_1 = 3
"""The two version bits; 2 = the lower rates, 0 = MPEG 2.5."""
_RATES_HZ = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
_BIT_RATES_KBPS = (
    (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
)
"""By [is MPEG 1][index]; index 0 is free format, which nobody writes, and 15 is forbidden."""
_MONO = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of a stream."""

    begin: int
    """Its first byte."""
    length: int
    """In bytes, head and all."""
    rate_hz: int
    samples: int
    """Per channel."""
    channels: int

    @property
    def end(self) -> int:
        """One past its last byte, which may lie beyond the data."""
        return self.begin + self.length


def frame_samples(rate_hz: int) -> int:
    """How many samples a frame holds.

    Raises:
        EngineError: MP3 has no such sample rate.

    >>> frame_samples(22050), frame_samples(44100)
    (576, 1152)
    """
    return 1152 if _rate_bits(rate_hz)[0] == _MPEG_1 else 576


def frame_bytes(rate_hz: int, bit_rate_kbps: int) -> int:
    """How long a frame is; a frame with the padding bit set has one byte more.

    >>> frame_bytes(22050, 64), frame_bytes(24000, 64)
    (208, 192)
    """
    return frame_samples(rate_hz) // 8 * bit_rate_kbps * 1000 // rate_hz


def side_info_bytes(rate_hz: int) -> int:
    """How long the side information of a mono frame is; it follows the four bytes of the head."""
    return 17 if frame_samples(rate_hz) == 1152 else 9


def silent_frame(rate_hz: int, bit_rate_kbps: int) -> bytes:
    """A mono frame without sound: its side information says that nothing follows."""
    version, rate = _rate_bits(rate_hz)
    bit_rate = _BIT_RATES_KBPS[version == _MPEG_1].index(bit_rate_kbps)
    original, layer_3, no_crc = 1 << 2, 1 << 17, 1 << 16
    head = 0x7FF << 21 | version << 19 | layer_3 | no_crc | bit_rate << 12 | rate << 10 | _MONO << 6 | original
    return head.to_bytes(4, "big") + bytes(frame_bytes(rate_hz, bit_rate_kbps) - 4)


def frame_at(data: bytes, begin: int) -> Frame | None:
    """The frame whose head lies at ``begin``; None = there is none."""
    head = int.from_bytes(data[begin : begin + 4], "big")
    version, layer, bit_rate, rate = head >> 19 & 3, head >> 17 & 3, head >> 12 & 15, head >> 10 & 3
    if head >> 21 != 0x7FF or version == 1 or layer != 1 or bit_rate in (0, 15) or rate == 3:
        return None
    rate_hz = _RATES_HZ[version][rate]
    samples = 1152 if version == _MPEG_1 else 576
    length = samples // 8 * _BIT_RATES_KBPS[version == _MPEG_1][bit_rate] * 1000 // rate_hz + (head >> 9 & 1)
    return Frame(begin, length, rate_hz, samples, 1 if head >> 6 & 3 == _MONO else 2)


def frames(data: bytes, begin: int = 0) -> Iterator[Frame]:
    """The frames that follow one another from ``begin`` on, until something else does; the last may be cut off."""
    while frame := frame_at(data, begin):
        yield frame
        begin = frame.end


def _rate_bits(rate_hz: int) -> tuple[int, int]:
    for version, rates in _RATES_HZ.items():
        if rate_hz in rates:
            return version, rates.index(rate_hz)
    raise EngineError(
        f"an MP3 cannot hold sound at {rate_hz} Hz: choose a voice with another sample rate, or write a WAV",
        f"tệp MP3 không chứa được âm thanh {rate_hz} Hz: hãy chọn giọng có tần số lấy mẫu khác, hoặc ghi ra WAV",
    )

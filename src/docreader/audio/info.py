"""The first frame of an MP3: it is silent, and says how long the stream is and what a decoder must cut off to play it exactly.

Without it, every sample is heard 1,105 samples late: 50 ms at 22,050 Hz. Source: the Xing frame as LAME writes it (LAME 3.100,
``VbrTag.c``), "Info" rather than "Xing" because the bit rate is constant.
"""

from __future__ import annotations

import struct

from docreader.audio.frames import frame_samples, side_info_bytes, silent_frame

ENCODER_DELAY_SAMPLES = 576
"""Samples that LAME puts before the sound. Source: ``ENCDELAY`` in LAME 3.100's ``encoder.h``."""
_HAS_FRAMES_BYTES_TOC_QUALITY = 0b1111
_QUALITY = 53
"""100 - 10 V - q. Source: LAME 3.100; V is 4 when not set, q is ours."""
_CONSTANT_BIT_RATE = 1
_SOURCE_RATE_BITS = {44_100: 1 << 6, 48_000: 2 << 6}
"""0 = 32 kHz or less."""


def info_frame(rate_hz: int, bit_rate_kbps: int, frames: int, stream_bytes: int, padding_samples: int) -> bytes:
    """The frame that goes before ``frames`` frames of ``stream_bytes`` bytes, the last ``padding_samples`` of which are no sound.

    ``padding_samples`` counts from where the encoder's own delay ends, as LAME's does: what is heard is
    ``frames * frame_samples - 576 - padding_samples`` long. Its length depends on the rates only.
    """
    frame = bytearray(silent_frame(rate_hz, bit_rate_kbps))
    file_bytes = len(frame) + stream_bytes
    xing = struct.pack(">4sIII", b"Info", _HAS_FRAMES_BYTES_TOC_QUALITY, frames, file_bytes)
    xing += _seek_table(len(frame), file_bytes) + struct.pack(">I", _QUALITY)
    lame = struct.pack(
        ">9sBB8sBB3sBBHIH",
        b"LAME3.100",
        _CONSTANT_BIT_RATE,
        0,  # low-pass: not told
        b"",  # peak and gain: not measured
        0,  # encoder flags
        bit_rate_kbps,
        (ENCODER_DELAY_SAMPLES << 12 | padding_samples).to_bytes(3, "big"),
        _SOURCE_RATE_BITS.get(rate_hz, 0),  # mono, no noise shaping
        0,  # gain applied
        0,  # preset
        file_bytes,
        0,  # CRC of the music: it would cost more than it could ever find, and no decoder reads it
    )
    begin = 4 + side_info_bytes(rate_hz)
    end = begin + len(xing) + len(lame)
    frame[begin:end] = xing + lame
    frame[end : end + 2] = crc_16(bytes(frame[:end])).to_bytes(2, "big")
    return bytes(frame)


def padding_frames(rate_hz: int) -> int:
    """How many silent frames must follow the sound so that the decoder's delay brings all of it out."""
    return 1152 // frame_samples(rate_hz)


PADDING_SAMPLES = 1152 - ENCODER_DELAY_SAMPLES
"""What of those frames is cut off after the sound."""


def crc_16(data: bytes) -> int:
    """CRC-16/ARC of ``data``.

    >>> hex(crc_16(b"123456789"))
    '0xbb3d'
    """
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def _seek_table(head_bytes: int, file_bytes: int) -> bytes:
    """For each hundredth of the time, where it is: in 256ths of the file."""
    return bytes(min(256 * (head_bytes + (file_bytes - head_bytes) * i // 100) // file_bytes, 255) for i in range(100))

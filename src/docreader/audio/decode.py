"""Sound files to PCM: the MP3 that a voice sends, and what docreader wrote itself. The home of ``miniaudio``."""

from __future__ import annotations

from pathlib import Path

import miniaudio

from docreader.audio.frames import Frame, frames
from docreader.errors import EngineError, InputError
from docreader.model import Clip

_MOST_SECONDS = 30 * 60
"""A clip is a sentence or two; no voice has a reason to send more."""

_ID3V1_BYTES = 128


def decode_mp3(data: bytes) -> Clip:
    """The sound of an MP3, mixed to one channel, at its own sample rate; a delay that its Info frame tells of is cut off.

    Raises:
        EngineError: it is empty, no MP3, damaged, cut off in the middle of a frame, or longer than half an hour.
    """
    first, last = _checked(data)
    stream = data[first.begin : last.end]  # with zeros behind it, the decoder would leave out the last frame
    try:
        sound = miniaudio.decode(stream, miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=first.rate_hz)
    except miniaudio.DecodeError as error:
        raise _not_sound("it cannot be decoded", "không giải mã được") from error
    if not sound.samples:
        raise _not_sound("it holds no sound", "không có âm thanh nào")
    return Clip(pcm=sound.samples.tobytes(), rate_hz=first.rate_hz)


def decode_file(path: Path) -> Clip:
    """The sound of a whole MP3 or WAV file, mixed to one channel, at its own sample rate: 2.6 MB a minute at 22,050 Hz.

    Raises:
        InputError: it cannot be read, or is neither.
    """
    try:
        rate_hz = miniaudio.get_file_info(str(path)).sample_rate
        sound = miniaudio.decode_file(str(path), miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=rate_hz)
    except (miniaudio.DecodeError, OSError) as error:
        raise InputError(
            f"{path} cannot be played: check that it is there, and an MP3 or a WAV",
            f"không phát được {path}: hãy kiểm tra tệp có tồn tại và là MP3 hoặc WAV",
        ) from error
    return Clip(pcm=sound.samples.tobytes(), rate_hz=rate_hz)


def _checked(data: bytes) -> tuple[Frame, Frame]:
    """The first and last frame of an MP3 that is safe to decode: all are counted before any memory is taken for them."""
    first = last = None
    seconds = 0.0
    for frame in frames(data, _after_tag(data)):
        first, last = first or frame, frame
        seconds += frame.samples / frame.rate_hz
        if frame.rate_hz != first.rate_hz:
            raise _not_sound("its sample rate changes", "tần số lấy mẫu thay đổi giữa chừng")
        if seconds > _MOST_SECONDS:
            raise _not_sound("it is longer than half an hour", "dài hơn nửa giờ")
    if first is None or last is None:
        raise _not_sound("it is no MP3", "không phải MP3")
    if last.end > len(data):
        raise _not_sound("it is cut off", "bị cắt cụt")
    rest = data[last.end :]
    if rest.strip(b"\0") and not (rest[:3] == b"TAG" and len(rest) == _ID3V1_BYTES):
        raise _not_sound("it is damaged", "bị hỏng")
    return first, last


def _after_tag(data: bytes) -> int:
    """Where the ID3v2 tag ends, if there is one."""
    if data[:3] != b"ID3" or len(data) < 10:
        return 0
    size = sum((byte & 0x7F) << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    footer = 10 if data[5] & 0x10 else 0
    return 10 + size + footer


def _not_sound(en: str, vi: str) -> EngineError:
    return EngineError(
        f"the voice sent sound that is of no use ({en}): try again, or choose another voice",
        f"giọng đọc gửi về âm thanh không dùng được ({vi}): hãy thử lại, hoặc chọn giọng khác",
    )

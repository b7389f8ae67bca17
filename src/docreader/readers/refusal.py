"""The refusals that need no parser: nothing there, too much, or not text at all."""

from __future__ import annotations

from docreader.errors import InputError
from docreader.readers.limits import MAX_BYTES
from docreader.readers.utf16 import utf16_without_mark

_SIGNATURES = (
    (b"\x89PNG", "a PNG picture", "ảnh PNG"),
    (b"\xff\xd8\xff", "a JPEG picture", "ảnh JPEG"),
    (b"GIF8", "a GIF picture", "ảnh GIF"),
    (b"RIFF", "a WebP picture or a WAV sound", "ảnh WebP hoặc âm thanh WAV"),
    (b"%PDF", "a PDF", "tệp PDF"),
    (b"PK\x03\x04", "a zip archive, Word or EPUB file", "tệp nén zip, Word hoặc EPUB"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", "tệp Word hoặc Excel cũ"),
    (b"\x1f\x8b", "a gzip archive", "tệp nén gzip"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "tệp nén 7-Zip"),
    (b"Rar!", "a RAR archive", "tệp nén RAR"),
    (b"ID3", "an MP3 sound", "âm thanh MP3"),
    (b"OggS", "an Ogg sound", "âm thanh Ogg"),
    (b"\x7fELF", "a program", "một chương trình"),
    (b"SQLite format 3", "a database", "một cơ sở dữ liệu"),
    (b"wOFF", "a font", "phông chữ"),
    (b"wOF2", "a font", "phông chữ"),
)
_SAMPLE_BYTES = 4096
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})  # ESC stands in ISO-2022-JP


def check_size(length: int) -> None:
    """Nothing: the source has a length that is read.

    Raises:
        InputError: it is empty or longer than ``MAX_BYTES``.
    """
    if length == 0:
        raise InputError(
            "the page is empty; give a saved web page (.html)",
            "trang không có nội dung; hãy đưa vào một trang web đã lưu (.html)",
        )
    if length > MAX_BYTES:
        size, most = f"{length / 2**20:.0f} MB", f"{MAX_BYTES // 2**20} MB"
        raise InputError(
            f"the page is {size} long, more than {most}; save the article without its pictures and scripts",
            f"trang dài {size}, quá giới hạn {most}; hãy lưu riêng bài viết, không kèm ảnh và mã lệnh",
        )


def check_text(data: bytes) -> None:
    """Nothing: the bytes look like text in some encoding.

    Raises:
        InputError: they are a picture, an archive, a sound …; the message names which.
    """
    for signature, en, vi in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(
                f"this is {en}, not a web page; give the saved page (.html)",
                f"đây là {vi}, không phải trang web; hãy đưa vào trang đã lưu (.html)",
            )
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")) and _controls_share(data[:_SAMPLE_BYTES]) > 0.02:
        raise InputError(
            "this is binary data, not a web page; give the saved page (.html)",
            "đây là dữ liệu nhị phân, không phải trang web; hãy đưa vào trang đã lưu (.html)",
        )


def _controls_share(sample: bytes) -> float:
    """Share of characters that no text has; in UTF-16, whose Vietnamese letters hold bytes that would be controls, of its own."""
    if codec := utf16_without_mark(sample):
        sample = sample.decode(codec, "replace").encode("utf-8")
    return (len(sample) - len(sample.translate(None, _CONTROLS))) / max(1, len(sample))

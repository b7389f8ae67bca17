"""Writing a file whole or not at all.

The bytes go into a file without a name where the system has such files (Linux), so that even a killed run leaves nothing
behind; elsewhere into a hidden file beside the target, which the next run for the same target sweeps. Only when all is written
and on the disk does the name change hands.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from docreader.errors import OutputError

try:
    import fcntl
except ImportError:  # Windows: an open file cannot be removed there, which serves as the lock
    fcntl = None  # type: ignore[assignment]  # one name, two systems

_SLOTS = 16
"""Hidden names tried for one target: so many runs may write the same file at once."""


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """A seekable file that becomes ``target`` when the block ends without an error.

    A device or a pipe is written to, never replaced; a symbolic link stays, its file changes.

    Raises:
        OutputError: the place does not exist, may not be written, is a folder, or the disk is full.
    """
    try:
        real = Path(os.path.realpath(target))
        if _is_special(real):
            with tempfile.TemporaryFile() as spool:
                yield spool
                spool.seek(0)
                with real.open("wb") as device:
                    shutil.copyfileobj(spool, device)
            return
        _sweep(real)
        with _pending(real) as file:
            yield file
            file.flush()
            _install(file, real)
    except OSError as error:
        raise _cannot_write(target, error) from error


def write_whole(target: Path, data: str | bytes) -> None:
    """Writes ``data`` (text as UTF-8) to ``target``, whole or not at all.

    Raises:
        OutputError: as ``whole_file``.
    """
    with whole_file(target) as file:
        file.write(data.encode() if isinstance(data, str) else data)


def check_writable(target: Path) -> None:
    """Tries the place before long work is done for it.

    Raises:
        OutputError: as ``whole_file``.
    """
    real = Path(os.path.realpath(target))
    try:
        if not _is_special(real):
            with _pending(real):
                pass
    except OSError as error:
        raise _cannot_write(target, error) from error


def _is_special(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    return not stat.S_ISREG(mode)


@contextmanager
def _pending(target: Path) -> Iterator[BinaryIO]:
    """An open file in the target's folder; unless ``_install`` gave it a name, nothing of it is left."""
    descriptor = _open_nameless(target.parent)
    name = None
    if descriptor is None:
        descriptor, name = _open_hidden(target)
    file = os.fdopen(descriptor, "w+b")
    try:
        yield file
    finally:
        left = name if name is not None and not file.closed and _is_at(file.fileno(), name) else None
        if left is not None and fcntl is not None:
            left.unlink()  # while it is locked: afterwards the name may be another run's
        with suppress(OSError):  # on a full disk closing fails again; the first error is the one to tell
            file.close()
        if left is not None and fcntl is None:
            left.unlink(missing_ok=True)


def _open_nameless(folder: Path) -> int | None:
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None:
        return None
    try:
        return os.open(folder, flag | os.O_RDWR, 0o666)
    except OSError as error:
        if error.errno in (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL, errno.ENOENT) and folder.is_dir():
            return None  # this file system has no nameless files
        raise


def _open_hidden(target: Path) -> tuple[int, Path]:
    for name in _hidden_names(target):
        with suppress(FileExistsError):
            descriptor = os.open(name, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o666)
            if _lock(descriptor) and _is_at(descriptor, name):
                return descriptor, name
            os.close(descriptor)  # another run swept it before it was locked
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _install(file: BinaryIO, target: Path) -> None:
    """Gives the finished file the target's name, in one step that cannot be half done."""
    descriptor = file.fileno()
    if hasattr(os, "fchmod"):
        with suppress(FileNotFoundError):
            os.fchmod(descriptor, stat.S_IMODE(target.stat().st_mode))
    os.fsync(descriptor)
    hidden = _hidden_name_of(descriptor, target)
    if fcntl is None:  # Windows renames no open file
        file.close()
    try:
        hidden.replace(target)
    except OSError:
        hidden.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _hidden_name_of(descriptor: int, target: Path) -> Path:
    """The hidden name the open file has, or gets now where it had none."""
    for name in _hidden_names(target):
        if _is_at(descriptor, name):
            return name
    _lock(descriptor)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        for name in _hidden_names(target):
            with suppress(FileExistsError):
                # only with a folder's descriptor does os.link call linkat(), which follows /proc to the nameless file
                os.link(f"/proc/self/fd/{descriptor}", name.name, dst_dir_fd=folder, follow_symlinks=True)
                return name
    finally:
        os.close(folder)
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _hidden_names(target: Path) -> Iterator[Path]:
    key = hashlib.sha256(os.fsencode(target.name)).hexdigest()[:16]
    return (target.parent / f".docreader-{key}-{slot}.tmp" for slot in range(_SLOTS))


def _sweep(target: Path) -> None:
    """Removes what killed runs left for this target; a file that a living run holds is locked and stays."""
    for name in _hidden_names(target):
        with suppress(OSError):
            if fcntl is None:
                name.unlink()  # fails while a living run has it open
                continue
            descriptor = os.open(name, os.O_RDWR)
            try:
                if _lock(descriptor) and _is_at(descriptor, name):
                    name.unlink()
            finally:
                os.close(descriptor)


def _is_at(descriptor: int, name: Path) -> bool:
    """True while the open file lies under that name."""
    try:
        return os.path.samestat(name.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _lock(descriptor: int) -> bool:
    """True when no other process holds the file."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems cannot sync a folder; the rename itself has happened
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _cannot_write(target: Path, error: OSError) -> OutputError:
    advice = {
        errno.ENOENT: ("there is no such folder; create it first", "không có thư mục này; hãy tạo trước"),
        errno.ENOTDIR: ("there is no such folder; create it first", "không có thư mục này; hãy tạo trước"),
        errno.EISDIR: ("this is a folder; name a file in it", "đây là thư mục; hãy chỉ tên tệp trong đó"),
        errno.ENOSPC: ("the disk is full; make room or choose another place", "đĩa đã đầy; hãy dọn bớt hoặc chọn chỗ khác"),
        errno.EACCES: ("writing there is not allowed; choose another place", "không có quyền ghi vào đây; hãy chọn chỗ khác"),
        errno.EPERM: ("writing there is not allowed; choose another place", "không có quyền ghi vào đây; hãy chọn chỗ khác"),
        errno.EROFS: ("the disk is read-only; choose another place", "đĩa chỉ cho đọc; hãy chọn chỗ khác"),
        errno.ENAMETOOLONG: ("the name is too long; choose a shorter one", "tên tệp quá dài; hãy chọn tên ngắn hơn"),
    }
    reason = error.strerror or str(error)
    en, vi = advice.get(error.errno or 0, (f"it cannot be written: {reason}", f"không ghi được: {reason}"))
    return OutputError(f"{target}: {en}", f"{target}: {vi}")

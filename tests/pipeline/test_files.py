"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from docreader.errors import OutputError
from docreader.pipeline import files
from docreader.pipeline.files import check_writable, whole_file, write_whole

posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX files: links, devices, pipes, modes")


@pytest.fixture(params=["nameless", "hidden"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on a system with nameless files, and one on a system without."""
    if request.param == "hidden":
        monkeypatch.setattr(files, "_open_nameless", lambda folder: None)
    elif not hasattr(os, "O_TMPFILE"):
        pytest.skip("this system has no nameless files")
    return tmp_path


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_with_all_its_bytes(folder: Path) -> None:
    """Text is UTF-8; nothing else is left in the folder."""
    write_whole(folder / "bài.txt", "Quy chế")
    assert (folder / "bài.txt").read_bytes() == "Quy chế".encode()
    assert names(folder) == ["bài.txt"]


def test_nothing_is_seen_before_the_end(folder: Path) -> None:
    """While the new bytes are being written, readers see the old file."""
    target = folder / "a"
    target.write_text("old")
    with whole_file(target) as file:
        file.write(b"new" * 10_000)
        assert target.read_text() == "old"
    assert target.read_bytes() == b"new" * 10_000


def test_a_failure_leaves_the_old_file_and_nothing_else(folder: Path) -> None:
    """An error of any kind in the block undoes it."""
    (folder / "a").write_text("old")
    for target in ("a", "b"):
        with pytest.raises(ZeroDivisionError), whole_file(folder / target) as file:
            file.write(b"half" * (1 // 0))
    assert names(folder) == ["a"]
    assert (folder / "a").read_text() == "old"


def test_a_full_disk_is_told_and_leaves_nothing(folder: Path) -> None:
    """ENOSPC becomes one clear line."""
    with pytest.raises(OutputError, match="disk is full"), whole_file(folder / "a"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert names(folder) == []


@posix_only
def test_the_file_is_as_open_as_the_umask_or_the_old_file_says(folder: Path) -> None:
    """A new file gets the usual mode; a rewritten one keeps its own."""
    write_whole(folder / "new", b"x")
    os.close(os.open(folder / "usual", os.O_CREAT, 0o666))
    (folder / "old").write_text("x")
    (folder / "old").chmod(0o640)
    write_whole(folder / "old", b"y")
    assert stat.S_IMODE((folder / "new").stat().st_mode) == stat.S_IMODE((folder / "usual").stat().st_mode)
    assert stat.S_IMODE((folder / "old").stat().st_mode) == 0o640


@posix_only
def test_a_link_stays_a_link(folder: Path) -> None:
    """Writing through a symbolic link changes the file it points to."""
    (folder / "real").write_text("old")
    (folder / "link").symlink_to("real")
    write_whole(folder / "link", b"new")
    assert (folder / "link").is_symlink()
    assert (folder / "real").read_text() == "new"


@posix_only
def test_a_pipe_is_written_to_and_stays(folder: Path) -> None:
    """What is not a regular file is never replaced by one."""
    fifo = folder / "fifo"
    os.mkfifo(fifo)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(fifo.read_bytes()))
    reader.start()
    write_whole(fifo, b"sound")
    reader.join()
    assert read == [b"sound"]
    assert stat.S_ISFIFO(fifo.stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the full device of Linux")
def test_the_full_device_is_an_error_and_stays_a_device() -> None:
    """-o /dev/full ends in a clear error; the device is still there."""
    with pytest.raises(OutputError, match="disk is full"):
        write_whole(Path("/dev/full"), b"x" * 100_000)
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@pytest.mark.parametrize(
    ("target", "words"),
    [(".", "folder"), ("missing/a", "no such folder"), ("x" * 300, "too long"), ("file/a", "no such folder")],
)
def test_places_that_cannot_be_written_are_told_before_any_work(folder: Path, target: str, words: str) -> None:
    """``check_writable`` says so without having written."""
    (folder / "file").write_text("x")
    with pytest.raises(OutputError, match=words):
        check_writable(folder / target)
    with pytest.raises(OutputError, match=words):
        write_whole(folder / target, b"x")
    assert names(folder) == ["file"]


def test_two_runs_at_once_leave_one_whole_file(folder: Path) -> None:
    """Many writers of one target: the last to end wins, whole."""
    contents = [bytes([65 + number]) * 200_000 for number in range(8)]
    writers = [threading.Thread(target=write_whole, args=(folder / "a", content)) for content in contents]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert (folder / "a").read_bytes() in contents
    assert names(folder) == ["a"]


_KILLED = """
    import sys, time
    from pathlib import Path
    from docreader.pipeline import files
    if sys.argv[2] == "hidden":
        files._open_nameless = lambda folder: None
    with files.whole_file(Path(sys.argv[1])) as file:
        file.write(b"half" * 100_000)
        file.flush()
        print("ready", flush=True)
        time.sleep(60)
"""


@posix_only
@pytest.mark.parametrize("kind", ["nameless", "hidden"])
def test_what_a_killed_run_left_is_swept_by_the_next(tmp_path: Path, kind: str) -> None:
    """Killed by -9 in the middle: the old file stays, and after the next run nothing else is there."""
    target = tmp_path / "a"
    target.write_text("old")
    run = subprocess.Popen([sys.executable, "-c", textwrap.dedent(_KILLED), str(target), kind], stdout=subprocess.PIPE)
    assert run.stdout is not None
    assert run.stdout.readline() == b"ready\n"
    run.send_signal(signal.SIGKILL)
    run.wait()
    run.stdout.close()
    assert target.read_text() == "old"
    write_whole(target, b"new")
    assert names(tmp_path) == ["a"]
    assert target.read_text() == "new"


@posix_only
def test_a_living_run_is_not_swept(tmp_path: Path) -> None:
    """The hidden file of a run that is still at work is left to it."""
    target = tmp_path / "a"
    run = subprocess.Popen([sys.executable, "-c", textwrap.dedent(_KILLED), str(target), "hidden"], stdout=subprocess.PIPE)
    assert run.stdout is not None
    run.stdout.readline()
    write_whole(target, b"new")
    assert len(names(tmp_path)) == 2
    run.kill()
    run.wait()
    run.stdout.close()

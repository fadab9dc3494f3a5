"""What the scripts tell each process, where they keep things, and how they end."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

import _environment
import _running
from _environment import check_python, data_folder, environment, secret_key
from _processes import last_words
from _running import CannotGoOn, Stop
from _steps import Run
from heritage.settings.environment import KNOWN

ROOT = Path(__file__).resolve().parents[2]
SECRETS = {"SECRET_KEY", "SIGNER_KEY", "MAIL_URL", "OWNER_DATABASE_URL", "ORIGINALS"}


def test_public_process_is_told_what_it_needs_and_no_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in KNOWN:
        monkeypatch.setenv(name, f"value of {name}")
    monkeypatch.setenv("PGPASSWORD", "secret")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")

    told = environment("public", tmp_path, HERITAGE_PUBLIC_URL="http://127.0.0.1:9000")

    assert {f"HERITAGE_{name}" for name in SECRETS} & set(told) == set()
    assert {"PGPASSWORD", "AWS_SECRET_ACCESS_KEY"} & set(told) == set()
    assert told["HERITAGE_CATALOGUE"] == "value of HERITAGE_CATALOGUE"
    assert told["HERITAGE_PUBLIC_URL"] == "http://127.0.0.1:9000"
    assert told["DJANGO_SETTINGS_MODULE"] == "heritage.settings.public"
    assert "PATH" in told


def test_names_the_public_process_may_know_are_settings() -> None:
    assert {row for row in _environment.OF_THE_PUBLIC if row not in KNOWN} == set()


def test_curation_process_is_told_everything_and_given_a_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("HERITAGE_SECRET_KEY", raising=False)
    monkeypatch.setenv("HERITAGE_MAIL_URL", "smtp://mail.example")

    told = environment("curation", tmp_path)

    assert told["HERITAGE_MAIL_URL"] == "smtp://mail.example"
    assert told["HERITAGE_SECRET_KEY"] == (tmp_path / "secret-key").read_text()


def test_curation_process_with_a_key_of_the_environment_keeps_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HERITAGE_SECRET_KEY", "given")

    assert environment("curation", tmp_path).get("HERITAGE_SECRET_KEY") == "given"
    assert list(tmp_path.iterdir()) == []


def test_secret_key_is_drawn_once_and_readable_by_its_user_only(tmp_path: Path) -> None:
    first = secret_key(tmp_path)

    assert len(first) >= 50
    assert secret_key(tmp_path) == first
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_data_folder_is_made_for_its_user_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HERITAGE_DATA", str(tmp_path / "new" / "data"))

    folder = data_folder()

    assert folder == tmp_path / "new" / "data"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_data_folder_given_from_where_one_stands_is_made_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HERITAGE_DATA", "here")

    assert data_folder() == tmp_path / "here"


def test_data_folder_left_empty_is_the_one_of_the_project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(_environment, "ROOT", tmp_path)
    monkeypatch.setenv("HERITAGE_DATA", "")

    assert data_folder() == tmp_path / "data"


def test_python_that_is_too_old_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))

    with pytest.raises(CannotGoOn, match=r"Python 3\.11 or newer"):
        check_python()


@pytest.mark.parametrize(
    ("fault", "status", "words"),
    [
        ("Stop()", 130, "Stopped.\n"),
        ("CannotGoOn('The shelf is full.')", 1, "The shelf is full.\n"),
        ("PermissionError(13, 'Permission denied', '/shelf')", 1, "[Errno 13] Permission denied: '/shelf'\n"),
        ("BrokenPipeError()", 0, ""),
    ],
)
def test_script_ends_with_a_sentence(fault: str, status: int, words: str) -> None:
    code = f"from _running import *\ndef main(): raise {fault}\nplainly(main)"

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "script", capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout + done.stderr) == (status, words)


def test_command_that_fails_is_complained_about() -> None:
    with pytest.raises(CannotGoOn, match="It failed"):
        _running.run([sys.executable, "-c", "raise SystemExit(3)"], "It failed.")


def test_command_is_ended_with_the_script_that_waits_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun: list[subprocess.Popen[bytes]] = []

    def wait(process: "subprocess.Popen[bytes]", timeout: float | None = None) -> int:
        if process in begun:
            return original(process, timeout)
        begun.append(process)
        raise Stop

    original = subprocess.Popen.wait
    monkeypatch.setattr(subprocess.Popen, "wait", wait)

    with pytest.raises(Stop):
        _running.run([sys.executable, "-c", "import time; time.sleep(60)"], "It failed.")

    assert begun[0].returncode == -15


@pytest.mark.parametrize(
    ("log", "words"),
    [
        ("", "It said nothing."),
        ("one\ntwo\n\n", "two"),
        ("Traceback:\n  line\nValueError: wrong\n[ERROR] Shutting down", "ValueError: wrong"),
    ],
)
def test_last_words_of_a_process_are_its_exception(tmp_path: Path, log: str, words: str) -> None:
    (tmp_path / "log").write_text(log)

    assert last_words(tmp_path / "log") == words


@pytest.mark.parametrize(
    ("everything", "status", "last"),
    [(False, 0, "steps: 1 passed, 0 failed, 1 skipped"), (True, 1, "steps: 1 passed, 1 failed")],
)
def test_run_names_what_it_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], everything: bool, status: int, last: str
) -> None:
    run = Run(everything=everything, selection=[], temporary=tmp_path)
    run.step("sums", "-c", "assert 1 + 1 == 2")
    run.leave_out("a browser: there is none")

    assert run.sum_up() == status
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == last
    assert any(row.endswith(": a browser: there is none") for row in said)


def test_run_with_a_step_that_fails_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(everything=False, selection=[], temporary=tmp_path)
    run.step("sums", "-c", "raise SystemExit(2)")
    run.step("nothing to do", "-c", "raise SystemExit(5)", fine=(0, 5))

    assert run.sum_up() == 1
    assert capsys.readouterr().out.splitlines()[-2:] == ["FAILED: sums", "steps: 1 passed, 1 failed"]


def test_steps_do_not_see_the_settings_of_a_running_catalogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HERITAGE_DATA", "DJANGO_SETTINGS_MODULE", "TEST_DATABASE_URL"):
        monkeypatch.setenv(name, "of the catalogue that runs here")

    run = Run(everything=False, selection=[], temporary=tmp_path)

    assert "of the catalogue that runs here" not in run.surroundings.values()

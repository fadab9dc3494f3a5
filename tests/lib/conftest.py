"""Set-up of the tests of `lib`: how hypothesis searches, and the folder of real input beside the project."""

from pathlib import Path

import pytest
from hypothesis import settings

SHARED = Path(__file__).resolve().parents[3] / "shared"

# No deadline: these machines are shared. The same examples each time, so that no run fails by chance;
# `--hypothesis-profile=default` looks further.
settings.register_profile("lib", deadline=None, derandomize=True, database=None)
settings.load_profile("lib")


@pytest.fixture
def shared() -> Path:
    """The folder of real input beside the project; skips where there is none."""
    if not SHARED.is_dir():
        pytest.skip(f"no real input: {SHARED} is absent")
    return SHARED

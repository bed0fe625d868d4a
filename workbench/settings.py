"""What a person can set, declared once; dialogs, command line and help grow from ``Settings``.

Stored as TOML in the user's configuration folder. A damaged or foreign value falls back to its default: settings must
never keep the app from starting.
"""

from __future__ import annotations

import os
import re
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

from workbench import paths
from workbench.errors import InputError, Language

FILE_NAME: Final = paths.SETTINGS_FILE
CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "language": ("de", "en"),
    "theme": ("system", "light", "dark"),
    "interface_size": ("100", "110", "125", "150", "200"),
}
ZOOM_STEPS: Final = (-4, 12)
RANGES: Final = {"zoom": ZOOM_STEPS, "threshold": (5, 95)}
FOLDERS: Final = frozenset({"library_folder", "house_folder"})
HOSTS_VARIABLE: Final = "WORKBENCH_ALLOWED_HOSTS"
MODELS: Final = {
    "model_de": re.compile(r"(?:de_core_news_\w{2,8})?"),
    "model_en": re.compile(r"(?:en_core_web_\w{2,8})?"),
}
_KINDS: Final = re.compile(r"(?:[a-z]+(?:\s*,\s*[a-z]+)*)?")
SERVICES: Final = frozenset({"archive_address", "checks_address"})
_LOOPBACK: Final = re.compile(r"(?:http://(127\.0\.0\.1:\d{1,5}))?")
_HOST: Final = re.compile(r"[\w.-]+(?::\d{1,5})?|\[[\da-fA-F:.]+\](?::\d{1,5})?")


def system_language() -> Language:
    """Return ``de`` where the system speaks German, else ``en``."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    if not spoken:
        import locale  # noqa: PLC0415 - seldom needed

        spoken = locale.getlocale()[0] or ""
    return "de" if spoken.lower().startswith(("de", "german")) else "en"


def system_user() -> str:
    """Return the computer's user name, kept beside the name a person asserts (DESIGN §4)."""
    try:
        import getpass  # noqa: PLC0415

        return getpass.getuser()
    except (OSError, KeyError):  # a container user without a passwd entry
        return "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, frozen; ``with_value`` returns a changed copy.

    Attributes:
        name: who is checking; empty until told, then the computer's user name stands in.
        language: the interface's language.
        theme: ``system``, ``light`` or ``dark``.
        interface_size: of everything in the window, in per cent; Qt takes it at the next start.
        zoom: manuscript font steps in px added to the look's 17 px.
        allowed_hosts: hosts outside the public network that pages may be fetched from, such as the house's own
            archive: ``host`` or ``host:port``, separated by commas. Everything else that is not public is refused.
        report_choice: what the last report was made of, as the report dialog writes it.
        two_sources: kinds of fact that need two independent sources ("money,quote"), separated by commas.
        threshold: score of a sentence, in hundredths, from which the analysis marks it as a claim.
        library_folder: where one's own library lies, empty for the user's data folder.
        house_folder: where the desk's own style lies, empty for the folder ``house`` beside the settings.
        saved_filters: the filters saved under a name, as the window writes them.
        archive_copies: copies at the Internet Archive may be asked for; off, as they tell others what is checked.
        archive_address: for tests: a server on loopback in place of the Internet Archive.
        checks_address: for tests: a server on loopback in place of the fact-check search.
        model_de: an installed spaCy pipeline ("de_core_news_md") to read German instead of ours; empty for ours.
        model_en: the same for English ("en_core_web_md").
        tour_seen: the tour has shown itself once.
    """

    name: str = ""
    language: Language = "en"
    theme: str = "system"
    interface_size: str = "100"
    zoom: int = 0
    allowed_hosts: str = ""
    report_choice: str = ""
    two_sources: str = ""
    threshold: int = 50
    library_folder: str = ""
    house_folder: str = ""
    saved_filters: str = ""
    archive_copies: bool = False
    archive_address: str = ""
    checks_address: str = ""
    model_de: str = ""
    model_en: str = ""
    tour_seen: bool = False

    @property
    def actor(self) -> str:
        """Return the name to write into the journal."""
        return self.name or system_user()

    def with_value(self, name: str, value: object) -> Settings:
        """Return a copy with one setting changed.

        Raises:
            InputError: ``setting-invalid`` for a value the setting can't take.
        """
        if not _valid(name, value):
            raise InputError("setting-invalid", name=name, value=value)
        changes: dict[str, Any] = {name: value}
        return replace(self, **changes)


def _valid(name: str, value: object) -> bool:
    known = {field.name: type(getattr(Settings(), field.name)) for field in fields(Settings)}
    if name not in known or type(value) is not known[name]:
        return False
    if isinstance(value, str):
        return _text_valid(name, value)
    if isinstance(value, int) and name in RANGES:
        low, high = RANGES[name]
        return low <= value <= high
    return True


def _text_valid(name: str, value: str) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    if name in MODELS:
        return MODELS[name].fullmatch(value) is not None
    if name in SERVICES:
        return _LOOPBACK.fullmatch(value) is not None
    if name in FOLDERS:
        return not value or Path(value).is_absolute()
    if name == "two_sources":
        return _KINDS.fullmatch(value) is not None
    return name != "allowed_hosts" or all(_HOST.fullmatch(host) for host in hosts_in(value))


def hosts_in(words: str) -> frozenset[str]:
    """Return the hosts of a list separated by commas."""
    return frozenset(host.strip() for host in words.split(",") if host.strip())


def two_source_kinds() -> frozenset[str]:
    """Return the kinds of fact (``FactKind`` values) that need two independent sources."""
    return frozenset(kind.strip() for kind in load().two_sources.split(",") if kind.strip())


def host_of_service(address: str) -> frozenset[str]:
    """Return the host that a test's service may be asked at; none for the real services."""
    found = _LOOPBACK.fullmatch(address)
    return frozenset({found[1]}) if found and found[1] else frozenset()


def allowed_hosts() -> frozenset[str]:
    """Return the hosts that may be fetched from though they are not public; the environment variable wins.

    ``WORKBENCH_ALLOWED_HOSTS`` is written as the setting; empty allows none.
    """
    told = os.environ.get(HOSTS_VARIABLE)
    return hosts_in(load().allowed_hosts if told is None else told)


def load(folder: Path | None = None) -> Settings:
    """Read the settings; whatever is missing or damaged takes its default."""
    path = (folder or paths.config_folder()) / FILE_NAME
    settings = Settings(language=system_language())
    try:
        stored = paths.table(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # unreadable, or no text, or no TOML
        return settings
    for name, value in stored.items():
        if _valid(name, value):
            settings = settings.with_value(name, value)
    return settings


def save(settings: Settings, folder: Path | None = None) -> None:
    """Write the settings beside the old file and swap, so that a full disk loses nothing.

    Raises:
        InputError: ``file-unwritable`` when the folder can't be written.
    """
    import tomli_w  # noqa: PLC0415 - a start saves nothing

    target = (folder or paths.config_folder()) / FILE_NAME
    fresh = target.with_suffix(".new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(tomli_w.dumps(asdict(settings)), encoding="utf-8")
        fresh.replace(target)
    except OSError as error:
        raise InputError("file-unwritable", path=target, cause=error.strerror) from error

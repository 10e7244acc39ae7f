import ast
import inspect
from dataclasses import fields

import pytest

import api.settings
from api.settings import Settings, SettingsError
from roadmap.formats.wording_errors import error_message, problem_message, problem_remedy
from roadmap.texts import LANGUAGES


def test_an_empty_environment_gives_the_defaults() -> None:
    assert Settings.from_environment({"ROADMAP_PORT": " ", "PATH": "/bin"}) == Settings()


def test_every_setting_is_read_from_its_variable() -> None:
    settings = Settings.from_environment(
        {
            "ROADMAP_STORE": "memory:",
            "ROADMAP_HOST": "0.0.0.0",
            "ROADMAP_PORT": "0",
            "ROADMAP_WORKERS": "2",
            "ROADMAP_BODY_LIMIT_BYTES": "1000",
            "ROADMAP_REQUESTS_PER_MINUTE": "0",
            "ROADMAP_RENDER_SECONDS": "5",
            "ROADMAP_CACHE_BYTES": "0",
            "ROADMAP_ALLOWED_ORIGINS": "https://B.example, http://localhost:5173",
            "ROADMAP_LOG_FORMAT": "TEXT",
            "ROADMAP_ACCESS_LOG": "no",
            "ROADMAP_PUBLIC_URL": "https://plans.example/x/",
            "ROADMAP_TRUSTED_PROXY": "10.0.0.2, 2001:DB8::1,10.0.0.1",
            "ROADMAP_EVENT_SOURCE": "urn:nld:oin:1:systeem:a",
            "ROADMAP_DELIVER_WEBHOOKS": "off",
            "ROADMAP_ALLOW_PRIVATE_WEBHOOKS": "yes",
        }
    )
    assert settings == Settings(
        store="memory:",
        host="0.0.0.0",
        port=0,
        workers=2,
        body_limit_bytes=1000,
        requests_per_minute=0,
        render_seconds=5,
        cache_bytes=0,
        allowed_origins=("http://localhost:5173", "https://b.example"),
        log_format="text",
        access_log=False,
        public_url="https://plans.example/x",
        trusted_proxy=("10.0.0.1", "10.0.0.2", "2001:db8::1"),
        event_source="urn:nld:oin:1:systeem:a",
        deliver_webhooks=False,
        allow_private_webhooks=True,
    )


def test_every_setting_stands_in_the_table_with_its_default() -> None:
    table = Settings.__doc__ or ""
    for field in fields(Settings):
        (line,) = [row for row in table.splitlines() if f"``ROADMAP_{field.name.upper()}``" in row]
        default = "(none)" if field.default in (None, ()) else str(field.default).lower()
        assert default in line


def test_all_bad_values_are_named_at_once_each_with_a_remedy() -> None:
    bad = {
        "ROADMAP_PORT": "65536",
        "ROADMAP_WORKERS": "١",
        "ROADMAP_CACHE_BYTES": "64 MB",
        "ROADMAP_LOG_FORMAT": "xml",
        "ROADMAP_ALLOWED_ORIGINS": "https://a.example/path",
        "ROADMAP_PUBLIC_URL": "https://user:secret@plans.example",
        "ROADMAP_STORE": "sqlite:///a\n.db",
        "ROADMAP_TRUSTED_PROXY": "10.0.0.1, proxy",
        "ROADMAP_EVENT_SOURCE": "https://plans.example",
    }
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment(bad)
    problems = caught.value.problems
    assert {problem.place for problem in problems} == set(bad)
    for language in LANGUAGES:
        said = [problem_message(p, language) + problem_remedy(p, language) for p in problems]
        assert not any("secret" in words for words in said)
        assert "9" in error_message(caught.value, language)


@pytest.mark.parametrize(
    "value", ["ftp://a.example", "a.example", "https://", "https://a:99999", "*", "null"]
)
def test_what_is_no_web_address_is_no_origin(value: str) -> None:
    with pytest.raises(SettingsError):
        Settings.from_environment({"ROADMAP_ALLOWED_ORIGINS": value})


def test_every_code_of_a_setting_has_its_texts() -> None:
    from roadmap.texts import has_text

    codes = {
        node.value
        for node in ast.walk(ast.parse(inspect.getsource(api.settings)))
        if isinstance(node, ast.Constant) and str(node.value).startswith("setting-")
    }
    assert len(codes) == 7
    for language in LANGUAGES:
        assert all(has_text(f"problem-{code}-remedy", language) for code in codes)

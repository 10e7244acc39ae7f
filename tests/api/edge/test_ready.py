from hypothesis import given
from hypothesis import strategies as st

from api.edge.ready import Key, ReadyAnswer, ReadyAnswers, matches
from api.edge.whole import Head
from tests.api.edge.samples import Caller, World, edge

ROADMAP = "/api/v1/roadmaps/zoetermeer"


def key(path: str) -> Key:
    return "reader", path, b"", b"", "nl", False


def answer(body: bytes) -> ReadyAnswer:
    return ReadyAnswer("/x", b'"1"', Head([]), Head([]), body)


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("keep"), st.sampled_from("abcdef"), st.integers(0, 9_000)),
            st.tuples(st.just("find"), st.sampled_from("abcdef"), st.just(0)),
            st.tuples(st.just("write"), st.just(""), st.just(0)),
        )
    )
)
def test_only_answers_of_this_stamp_are_found_the_least_used_dropped_first(
    steps: list[tuple[str, str, int]],
) -> None:
    limit, stamp = 24_000, [0]
    answers = ReadyAnswers(limit)
    model: dict[str, bytes] = {}
    for what, path, size in steps:
        if what == "write":
            stamp[0] += 1
            model.clear()
            continue
        before = stamp[0]
        answers.hold(before)
        if what == "find":
            found = answers.find(key(path))
            assert (found.body if found else None) == model.get(path)
            if found:
                model[path] = model.pop(path)
            continue
        answers.keep(key(path), answer(b"x" * size), before)
        if path not in model and size + 2004 <= limit // 4:
            model[path] = b"x" * size
            while sum(len(body) + 2004 for body in model.values()) > limit:
                del model[next(iter(model))]


def test_an_answer_overtaken_by_a_write_is_not_kept() -> None:
    answers = ReadyAnswers(10**6)
    answers.hold(0)
    answers.hold(1)
    answers.keep(key("a"), answer(b"old"), 0)
    answers.hold(0)
    assert answers.find(key("a")) is None


TAGS = st.text("abc,\\ */W", max_size=4).map(lambda tag: f'"{tag}"'.encode())


@given(st.lists(st.tuples(st.booleans(), TAGS), min_size=1), TAGS, st.booleans())
def test_a_list_of_tags_matches_when_one_is_equal_but_for_weakness(
    asked: list[tuple[bool, bytes]], etag: bytes, weak: bool
) -> None:
    header = b", ".join((b"W/" if soft else b"") + tag for soft, tag in asked)
    expected = etag in [tag for _, tag in asked]
    assert matches(header, (b"W/" if weak else b"") + etag) == expected


def test_any_tag_matches_a_star_and_nothing_matches_rubbish() -> None:
    assert matches(b" * ", b'"1"')
    for rubbish in (b"", b"1", b'"1', b"W/", b'x"1"', b",,,"):
        assert not matches(rubbish, b'"1"')


@given(st.binary(max_size=50))
def test_no_header_makes_matching_fail(header: bytes) -> None:
    assert matches(header, b'"no such tag"') == (header.strip() == b"*")


def test_a_ready_answer_is_the_same_as_the_first_one_and_costs_no_route() -> None:
    world = World()
    call = Caller(edge(world))
    first, second = call("GET", ROADMAP), call("GET", ROADMAP)
    assert world.computed == 1
    assert len(first.headers.pop("x-request-id")) == 32
    assert first.headers == second.headers
    assert first.content == second.content
    third = call("GET", ROADMAP, headers={"X-Request-ID": "r3"})
    assert third.headers.pop("x-request-id") == "r3"
    assert third.headers == first.headers


def test_an_answer_is_not_modified_both_ready_and_not() -> None:
    world = World()
    call = Caller(edge(world))
    for tag in ('"1"', 'W/"1"', '"0", "1"', "*"):
        response = call("GET", ROADMAP, headers={"If-None-Match": tag})
        assert (response.status_code, response.content) == (304, b"")
        assert response.headers["etag"] == '"1"'
        assert "content-length" not in response.headers
        assert response.headers["api-version"]
    assert call("GET", ROADMAP, headers={"If-None-Match": '"2"'}).status_code == 200
    assert world.computed == 1


def test_head_says_the_length_and_gives_no_body_both_ready_and_not() -> None:
    world = World()
    call = Caller(edge(world))
    for _ in range(2):
        response = call("HEAD", ROADMAP)
        assert (response.status_code, response.content) == (200, b"")
        assert response.headers["content-length"] == str(len(world.body))
    assert call("GET", ROADMAP).content == world.body
    assert world.computed == 1


def test_after_a_write_the_answer_is_new() -> None:
    world = World()
    call = Caller(edge(world))
    call("GET", ROADMAP)
    call("PUT", ROADMAP, json={"title": "a", "size": 1})
    assert call("GET", ROADMAP).headers["etag"] == '"2"'


def test_an_answer_that_a_write_overtook_is_given_but_not_again() -> None:
    world = World()
    world.write_meanwhile = True
    call = Caller(edge(world))
    assert call("GET", ROADMAP).headers["etag"] == '"1"'
    assert call("GET", ROADMAP).headers["etag"] == '"2"'


def test_answers_differ_by_query_form_language_and_role() -> None:
    world = World(is_open=False)
    call = Caller(edge(world))
    reader, planner = ({"Authorization": f"Bearer {t}"} for t in ("lezer", "pp_very-secret-token"))
    call("GET", ROADMAP, headers=reader)
    for path, headers in [
        (f"{ROADMAP}?x=1", reader),
        (ROADMAP, reader | {"Accept-Language": "en"}),
        (ROADMAP, reader | {"Accept": "application/json"}),
        (ROADMAP, planner),
    ]:
        before = world.computed
        call("GET", path, headers=headers)
        assert world.computed == before + 1
    assert call("GET", ROADMAP, headers=planner).headers["x-role"] == "planner"
    assert call("GET", ROADMAP, headers=reader).headers["x-role"] == "reader"


def test_a_ready_answer_is_not_for_who_did_not_sign_in() -> None:
    world = World(is_open=False)
    call = Caller(edge(world))
    call("GET", ROADMAP, headers={"Authorization": "Bearer lezer"})
    assert call("GET", ROADMAP).status_code == 401
    assert call("GET", ROADMAP, headers={"Authorization": "Bearer no"}).status_code == 401


def test_a_store_that_is_away_is_told_also_when_answers_are_ready() -> None:
    world = World()
    call = Caller(edge(world))
    call("GET", ROADMAP)
    world.store_is_away = True
    response = call("GET", ROADMAP)
    assert response.status_code == 503
    assert response.headers["retry-after"]
    assert "internal" not in response.text

from hypothesis import given
from hypothesis import strategies as st

from api.edge.limits import RateLimit, caller_of


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_minute_of_requests_may_come_at_once_and_the_next_one_must_wait() -> None:
    clock = Clock()
    limit = RateLimit(60, clock=clock)
    assert [limit.take("a") for _ in range(60)] == [0.0] * 60
    wait = limit.take("a")
    assert 0 < wait <= 1.000001
    assert limit.take("b") == 0
    clock.now += wait
    assert limit.take("a") == 0
    assert limit.take("a") > 0


def test_zero_is_no_limit() -> None:
    limit = RateLimit(0)
    assert not any(limit.take("a") for _ in range(1000))


@given(
    st.integers(1, 20),
    st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 120)), max_size=80),
)
def test_the_answers_are_those_of_a_bucket_that_is_counted_out(
    per_minute: int, asked: list[tuple[str, int]]
) -> None:
    clock = Clock()
    limit = RateLimit(per_minute, clock=clock)
    # In tokens times 60, so that all numbers are whole.
    buckets: dict[str, tuple[int, int]] = {}
    seconds = 0
    for caller, later in asked:
        seconds += later
        clock.now = 1000.0 + seconds
        level, then = buckets.get(caller, (per_minute * 60, seconds))
        level = min(per_minute * 60, level + (seconds - then) * per_minute)
        allowed = level >= 60
        buckets[caller] = (level - 60 * allowed, seconds)
        assert (limit.take(caller) == 0) == allowed


def test_memory_is_bounded_and_the_busiest_callers_are_remembered() -> None:
    clock = Clock()
    limit = RateLimit(10, clock=clock, callers=100)
    while limit.take("busy") == 0:
        pass
    for index in range(10_000):
        limit.take(f"10.0.{index >> 8}.{index & 255}")
        assert len(limit._full_at) <= 101
    assert limit.take("busy") > 0


def test_addresses_of_one_network_count_together() -> None:
    assert caller_of("10.0.0.1") == "10.0.0.1"
    assert caller_of("2001:db8:1:2:3::1") == caller_of("2001:db8:1:2:ffff::9") == "2001:db8:1:2::"
    assert caller_of("2001:db8:1:3::1") != caller_of("2001:db8:1:2::1")
    assert caller_of("::ffff:10.0.0.1") == "10.0.0.1"
    assert caller_of("fe80::1%eth0") == "fe80::"
    assert caller_of("no:address") == "no:address"

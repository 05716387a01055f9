from bot.playground.refusals import RefusalError


def test_a_refusal_reads_as_slack_writes_it():
    refusal = RefusalError("invalid_blocks", ["too long"], more={"needed": "x"})
    assert refusal.body() == {
        "ok": False,
        "error": "invalid_blocks",
        "errors": ["too long"],
        "needed": "x",
        "response_metadata": {"messages": ["[ERROR] too long"]},
    }
    assert refusal.headers() == {}
    assert RefusalError("ratelimited", retry_after=0).headers() == {"Retry-After": "0"}

"""The Atom feed by feedparser: well formed, with ids, dates and links."""
import feedparser

from fetch import fetch

feed = feedparser.parse(fetch("/releases.atom"))
assert not feed.bozo, feed.get("bozo_exception")
assert feed.version == "atom10" and feed.feed.title and feed.feed.updated_parsed
assert len(feed.entries) >= 1
assert all(entry.id.startswith("tag:") and entry.link and entry.updated_parsed for entry in feed.entries)
assert len({entry.id for entry in feed.entries}) == len(feed.entries)

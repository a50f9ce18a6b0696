import Testing

@testable import Ingestion

struct EntitiesTests {
  @Test(arguments: [
    ("a &lt; b &amp;&amp; c", "a < b && c"), ("&amp;lt;", "&lt;"), ("&#39;&#x27;&#X2f;", "''/"),
    ("&#000000000000065;", "A"),
    ("&nowhere; &lt", "&nowhere; &lt"), ("&#0; &#xD800; &#x110000; &#; &#x; &", "&#0; &#xD800; &#x110000; &#; &#x; &"),
    ("&&lt;", "&<"), ("", ""),
  ])
  func entitiesAreWrittenOut(text: String, plain: String) {
    let found = Array(text.utf8).replacingEntities(["lt": "<", "amp": "&"])
    #expect(String(decoding: found, as: UTF8.self) == plain)
  }
}

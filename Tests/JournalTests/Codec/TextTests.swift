import Journal
import Testing

@Suite struct TextTests {
  private let value: PropertyList = [
    "name": "徐家汇 \"A\"\u{1B}[31m\n", "count": -3, "share": 0.25, "open": true, "none": [],
    "bytes": .data([0, 1, 2, 3]),
    "at": .date(secondsSince2001: 0.5), "early": .date(secondsSince2001: -1), "lost": .real(.nan),
    "never": .date(secondsSince2001: 1e300),
  ]

  @Test func jsonKeepsOrderAndEscapesControls() {
    #expect(
      value.json(compact: true)
        == #"{"name":"徐家汇 \"A\"\u001b[31m\n","count":-3,"share":0.25,"open":true,"none":[],"bytes":"AAECAw==","#
        + #""at":"2001-01-01T00:00:00.500Z","early":"2000-12-31T23:59:59Z","lost":null,"never":null}"#)
    let nested: PropertyList = ["a": [1, ["b": .uid(2)]]]
    #expect(
      nested.json() == """
        {
          "a": [
            1,
            {
              "b": {"CF$UID": 2}
            }
          ]
        }
        """)
  }

  @Test func xmlIsWhatEveryToolReads() {
    let list: PropertyList = ["a<b": ["x & y", true], "at": .date(secondsSince2001: 817_214_400)]
    #expect(
      list.xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
        \t<key>a&lt;b</key>
        \t<array>
        \t\t<string>x &amp; y</string>
        \t\t<true/>
        \t</array>
        \t<key>at</key>
        \t<date>2026-11-24T12:00:00Z</date>
        </dict>
        </plist>

        """)
  }
}

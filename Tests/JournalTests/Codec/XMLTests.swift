import Foundation
import Journal
import Outsiders
import Testing

@Suite struct XMLTests {
  private func read(_ text: String) throws -> PropertyList { try PropertyList(xml: Array(text.utf8)) }

  @Test(arguments: 500..<530) func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var random = Seeded(state: seed)
    // Once through XML: what it cannot say, such as control characters, is gone after that.
    let value = try read(PropertyList.array([randomPropertyList(using: &random), .real(0.1)]).xml)
    #expect(try read(value.xml) == value)
    let theirs = try PropertyListSerialization.propertyList(from: Data(value.xml.utf8), format: nil)
    let rewritten = try PropertyListSerialization.data(fromPropertyList: theirs, format: .xml, options: 0)
    let again = try PropertyListSerialization.propertyList(
      from: Data(PropertyList(xml: Array(rewritten)).xml.utf8), format: nil)
    #expect((again as? NSArray) == (theirs as? NSArray))
  }

  @Test func everythingThatPeopleAndProgramsWriteIsRead() throws {
    let list = try read(
      """
      \u{FEFF}<?xml version="1.0" encoding='utf-8'?>\r
      <!-- by hand --><!DOCTYPE plist [ <!ENTITY a "]>"> <!-- > --> ]>
      <plist version="1.0"><!-- > --><dict>
        <key>a &amp; b</key> <array><true/><false></false><true /></array>
        <key>numbers</key><array><integer> 007 </integer><integer>-9223372036854775808</integer>
          <integer>18446744073709551615</integer><integer>0xFf</integer><real>-1.5E3</real><real>inf</real></array>
        <key>text</key><string>one\r\ntwo<![CDATA[<&amp;>]]>&lt;&#x5F90;&#65;<!-- no -->&quot;</string>
        <key></key><data> AAEC
          Aw== </data>
        <key>at</key><date>2001-01-01T00:00:01Z</date>
        <key>uid</key><dict><key>CF$UID</key><integer>3</integer></dict>
        <key>none</key><string/>
      </dict></plist>
      """)
    #expect(
      list == [
        "a & b": [true, false, true],
        "numbers": [7, .integer(.min), PropertyList(UInt64.max), 255, -1500.0, .real(.infinity)],
        "text": "one\ntwo<&amp;><徐A\"", "": .data([0, 1, 2, 3]), "at": .date(secondsSince2001: 1), "uid": .uid(3),
        "none": "",
      ])
    #expect(try read("<array/>") == [])
  }

  @Test func whatIsWrongIsSaidWithItsPlace() {
    func expect(_ text: String, _ problem: PropertyListXMLError.Problem, _ line: Int, _ column: Int) {
      #expect { try read(text) } throws: { error in
        guard let error = error as? PropertyListXMLError else { return false }
        let fits = error.problem == problem && error.line == line && error.column == column
        if !fits { print(text, error) }
        return fits
      }
    }
    expect("", .notXML, 1, 1)
    expect("bplist00", .notXML, 1, 1)
    expect("<plist>\n <foo/></plist>", .unknownElement("foo"), 2, 2)
    expect("<plist>\r\n徐<true/></plist>", .expected("a tag"), 2, 1)
    expect("<plist><array>\n<true/>", .unexpectedEnd, 2, 8)
    expect("<plist><dict><string/></dict></plist>", .expected("<key>"), 1, 14)
    expect("<dict><key>a</key><true/>\n<key>a</key><true/></dict>", .duplicateKey("a"), 2, 1)
    expect("<string>&徐;</string>", .unknownEntity("徐"), 1, 9)
    expect("<string>徐&#0;</string>", .badReference("#0"), 1, 10)
    expect("<string>a\u{1}</string>", .badCharacter, 1, 10)
    expect("<integer>12x</integer>", .badValue("integer"), 1, 1)
    expect("<integer>18446744073709551616</integer>", .badValue("integer"), 1, 1)
    expect("<real>0x1p3</real>", .badValue("real"), 1, 1)
    expect("<date>2026-02-30T00:00:00Z</date>", .badValue("date"), 1, 1)
    expect("<data>AAE</data>", .badValue("data"), 1, 1)
    expect("<true/><true/>", .expected("the end"), 1, 8)
    expect("<string>a</array>", .expected("</string>"), 1, 10)
    expect("<?xml version=\"1.0\" encoding=\"UTF-16\"?><true/>", .notUTF8, 1, 1)
    #expect { try PropertyList(xml: Array("<string>\n徐".utf8) + [0xFF]) } throws: { error in
      (error as? PropertyListXMLError)?.description == "line 2, column 2: not UTF-8"
    }
    expect(String(repeating: "<array>", count: 300), .tooDeep, 1, 256 * 7 + 1)
  }

  @Test func entitiesAreNeitherUnfoldedNorFetched() throws {
    let bomb = """
      <!DOCTYPE plist [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      <plist><string>&b;</string></plist>
      """
    #expect { try read(bomb) } throws: { ($0 as? PropertyListXMLError)?.problem == .unknownEntity("b") }
  }

  @Test func anEditSavedAsXMLIsTakenIn() throws {
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store)
    try store.add("frist")
    try store.close()
    let text = try BinaryPropertyList.read(scratch.read(scratch.store)).xml
    try scratch.write(text.replacing("frist", with: "first").utf8, scratch.store)
    let edited = try Store<Ledger>.ledger(scratch.store)
    #expect(edited.state.texts == ["first"])
    try edited.add("second")
    try edited.close()
    #expect(try Store<Ledger>.ledger(scratch.store).state.texts == ["first", "second"])
    try Outsiders.read(scratch.store)
    try scratch.write(text.replacing("</plist>", with: "").utf8, scratch.store)
    #expect {
      try Store<Ledger>.ledger(scratch.store)
    } throws: { error in
      guard case StoreError.badEdit(_, let problem) = error else { return false }
      return problem.contains("line ")
    }
  }
}

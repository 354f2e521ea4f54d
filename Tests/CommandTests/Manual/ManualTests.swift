import Dashboard
import Foundation
import Testing

@Suite struct ManualTests {
  @Test func theManualPageHasEveryKeyAndEveryCommand() throws {
    let scratch = try Scratch()
    let page = try Program.run(["man"], in: scratch)
    #expect(page.end == .exit(0) && page.err.isEmpty)
    let lines = Set(page.out.split(separator: "\n").map { String($0).replacing("\\", with: "") })
    for line in KeyTable().sections.flatMap(\.lines) {
      guard let name = line.name else { continue }
      #expect(lines.contains { $0.hasSuffix("(\(name))") }, "\(name)")
    }
    for command in [".SS \"showroom complaint open\"", ".SS \"showroom man\"", ".SS \"showroom keys\""] {
      #expect(lines.contains(command), "\(command)")
    }
    #expect(page.out.hasPrefix(".TH SHOWROOM 1"))
  }

  @Test func theTablesOfTheReadmeArePrinted() throws {
    let printed = try Program.run(["man", "--keys"], in: Scratch())
    #expect(printed.out == KeyTable().markdown)
  }

  @Test func ownKeysAreListedAndWhatIsWrongIsSaidWithItsPlace() throws {
    let scratch = try Scratch()
    let clean = try Program.run(["keys"], in: scratch)
    #expect(clean.end == .exit(0) && clean.out.contains("u F9 "))
    try FileManager.default.createDirectory(
      atPath: scratch.file(".config/showroom"), withIntermediateDirectories: true)
    _ = try scratch.write("undo = [\"F11\", \"d\"]\n", to: ".config/showroom/keys.toml")
    let own = try Program.run(["keys", "--lang", "en"], in: scratch)
    #expect(own.end == .exit(2) && own.out.contains("F11 u F9 "))
    #expect(own.err.contains("/.config/showroom/keys.toml:1:16: d is “uncheck”"))
  }
}

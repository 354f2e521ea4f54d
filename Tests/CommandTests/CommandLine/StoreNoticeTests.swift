import Foundation
import Testing

/// What happened to the files is said by whoever meets it, and can be looked up afterwards.
@Suite struct StoreNoticeTests {
  private func house() throws -> House {
    let house = try House()
    for _ in 0..<3 { try house.say("tally", "walk-in") }
    return house
  }

  private func evidence(_ house: House) throws -> [String] {
    let info = try #require(try house.json("store", "info") as? [String: Any])
    return try #require(info["evidence"] as? [[String: String]]).compactMap { $0["what"] }
  }

  @Test func aFileCutShortIsSaidAndListed() throws {
    var house = try house()
    truncate(house.store, 100)
    let looked = try house.run("status")
    #expect(looked.err.contains("the file could not be read") && looked.err.contains("costs no act"))
    house.language = "zh"
    #expect(try house.run("tally", "walk-in").err.contains("数据文件读不了"))
    house.language = "en"
    // An alarm of the floor is no complaint about the store.
    let later = try house.run("status")
    #expect(later.out != "" && later.err == "")
    #expect(try house.people() == 4)
    #expect(try evidence(house) == ["a damaged file that its last version, or a mended one, has replaced"])
    #expect(try house.say("store").contains("showroom.plist.d/damaged."))
  }

  @Test func anEditIsSaidAndListed() throws {
    let house = try house()
    let url = URL(fileURLWithPath: house.store)
    let list = try PropertyListSerialization.propertyList(from: Data(contentsOf: url), format: nil)
    try PropertyListSerialization.data(fromPropertyList: list, format: .binary, options: 0).write(to: url)
    let told = try house.run("tally", "walk-in")
    #expect(told.status == 0 && told.err.contains("edited by hand") && told.err.contains("/edited."))
    #expect(told.err.split(separator: "\n").count == 2)
    #expect(try evidence(house) == ["the file as it was edited by hand"])
  }

  @Test func aDamagedByteThatTheFileCoversIsFound() throws {
    let house = try house()
    let journal = URL(fileURLWithPath: house.store + ".d/journal.000001")
    for place in [0.5, 1] {
      var bytes = try Data(contentsOf: journal)
      let whole = bytes
      bytes[Int(Double(bytes.count) * place) - 40] ^= 1
      try bytes.write(to: journal)
      for command in [["store", "info"], ["log", "--all"]] {
        let outcome = try Program.run(command + ["--store", house.store, "--lang", "en"], in: house.scratch)
        #expect((outcome.out + outcome.err).contains("the journal \(journal.path) is damaged"), "\(command) \(place)")
      }
      try whole.write(to: journal)
    }
    #expect(try !house.say("store").contains("damaged"))
  }

  @Test(.enabled(if: getuid() == 0, "only root can give a file to somebody else"))
  func whoMayNotWriteIsToldSo() throws {
    let house = try house()
    chown(house.store, 65_534, 65_534)
    let info = try #require(try house.json("store", "info") as? [String: Any])
    #expect(info["writable"] as? Bool == false)
    #expect(try house.say("store").contains("reading only: "))
  }

  @Test func aDashboardWhoseStoreGoesAwaySaysSoAndGoesOnWhenItIsBack() throws {
    let house = try house()
    let away = house.scratch.file("away")
    try FileManager.default.createDirectory(atPath: away, withIntermediateDirectories: false)
    let terminal = try PseudoTerminal(columns: 200, rows: 40)
    let child = try terminal.openBoard(Opening.store(house.store, at: "10:50"), in: house.scratch)
    for name in ["showroom.plist.d", "showroom.plist"] {
      try FileManager.default.moveItem(atPath: house.scratch.file(name), toPath: away + "/" + name)
    }
    #expect(terminal.wait { terminal.shows("the store's folder is gone") })
    terminal.type("w")
    #expect(terminal.wait { terminal.shows("nothing was kept") })
    #expect(!FileManager.default.fileExists(atPath: house.store + ".d"))
    for name in ["showroom.plist", "showroom.plist.d"] {
      try FileManager.default.moveItem(atPath: away + "/" + name, toPath: house.scratch.file(name))
    }
    #expect(
      terminal.wait {
        terminal.type("w")
        _ = terminal.settle()
        return (try? house.people()) ?? 0 > 3
      })
    terminal.type("q")
    #expect(terminal.wait { child.hasEnded })
    #expect(child.end == .exit(0))
  }
}

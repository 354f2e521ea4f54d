import Foundation
import Testing

/// `showroom store …`: checked, mended, backed up and brought back by the owner of a house.
@Suite struct CareCommandTests {
  private func house() throws -> House {
    var house = try House()
    for day in 21...23 {
      house.now = "2026-11-\(day)T10:00"
      for _ in 0..<3 { try house.say("tally", "walk-in") }
    }
    return house
  }

  private func damage(_ house: House, _ name: String, at place: Double, by mask: UInt8 = 0xFF) throws {
    let url = URL(fileURLWithPath: house.store + ".d/" + name)
    var bytes = try Data(contentsOf: url)
    let start = Int(Double(bytes.count) * place)
    for index in start..<start + 12 { bytes[index] ^= mask }
    try bytes.write(to: url)
  }

  @Test func aWholeStoreIsSaidToBe() throws {
    var house = try house()
    #expect(try house.say("store", "check").contains("✓ whole: 9 acts up to act 9"))
    house.language = "zh"
    #expect(try house.say("store", "check", "--replay").contains("✓ 完好：共 9 笔操作"))
    let json = try #require(try house.json("store", "check") as? [String: Any])
    #expect(json["whole"] as? Bool == true && json["acts"] as? Int == 9)
    #expect((json["files"] as? [[String: Any]])?.compactMap { $0["kind"] as? String }.contains("backup") == true)
  }

  /// What reports and searches keep beside the store is of one past: whatever gives it another throws it away.
  @Test(arguments: ["restore", "whole", "import", "compact"])
  func anotherPastKeepsNothingDerivedOfTheFirst(way: String) throws {
    let house = try house()
    let (backup, list) = (house.scratch.file("backup"), house.scratch.file("all.plist"))
    try house.say("store", "backup", backup)
    try house.say("export", "--all", list)
    let folder = house.store + ".d"
    let figures = ["register.figures", "complaints.figures", "reports/2026-11.facts", "register.figures.unfinished"]
    try FileManager.default.createDirectory(atPath: folder + "/reports", withIntermediateDirectories: false)
    for name in figures { try Data("of another past".utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }
    switch way {
    case "restore": #expect(try house.run("store", "restore", "2026-11-22").status == 0)
    case "whole": try house.say("store", "restore", backup, "--replace")
    case "import": try house.say("import", "--all", list, "--replace")
    default: try house.say("store", "compact")
    }
    for name in figures + ["reports"] {
      #expect(!FileManager.default.fileExists(atPath: folder + "/" + name), "\(way): \(name)")
    }
    #expect(try house.run("store", "check").status == 0)
  }

  @Test func damageIsNamedMendedAndRemembered() throws {
    var house = try house()
    try damage(house, "journal.000001", at: 0.5)
    let found = try house.run("store", "check")
    #expect(found.status == 3)
    #expect(found.out.contains("only the log lacks them") && found.out.contains("store check --repair"))
    house.language = "zh"
    #expect(try house.run("store", "check").out.contains("现状不受影响"))
    house.language = "en"
    let mended = try house.run("store", "check", "--repair")
    #expect(mended.status == 0)
    #expect(mended.out.contains("put down as lost") && mended.out.contains("known loss: act "))
    #expect(mended.out.contains("damaged.journal.000001"))
    #expect(try house.run("store", "check", "--repair").out.contains("nothing to mend"))
    #expect(try house.people() == 3)
    #expect(try house.run("tally", "walk-in").status == 0)
    #expect(try house.people() == 4)
  }

  @Test func whatIsGoneForGoodIsNotSentToBeMendedAgain() throws {
    var house = try house()
    house.now = "2026-12-01T10:00"
    for _ in 0..<2 { try house.say("tally", "walk-in") }
    let archive = house.store + ".d/archive/2026-11.plist"
    try FileManager.default.removeItem(atPath: archive)
    #expect(try house.run("store", "check").out.contains("other files still have its acts"))
    let anew = try house.run("store", "check", "--repair")
    #expect(anew.status == 0 && anew.out.contains("nothing is lost") && !anew.out.contains("mends"))

    try FileManager.default.removeItem(atPath: archive)
    try FileManager.default.removeItem(atPath: house.store + ".d/journal.000001")
    #expect(try house.run("store", "check").out.contains("puts them down as lost"))
    let mended = try house.run("store", "check", "--repair")
    // Acts of this month that were in the journal alone; no file can stand in for it.
    #expect(mended.status == 3 && mended.out.contains("put down as lost"), "\(mended.out)")
    #expect(mended.out.contains("bring the files named back") && !mended.out.contains("mends"))
    // It stays said until the journal is brought back.
    let later = try house.run("tally", "walk-in")
    #expect(later.status == 0 && later.err.contains("journal.000001 is gone"))
  }

  @Test func whereNoStoreIsNothingIsMade() throws {
    let house = try House(isBegun: false)
    let outcome = try Program.run(["store", "check", "--repair", "--lang", "en"], in: house.scratch)
    #expect(outcome.status == 0 && outcome.out.contains("nothing yet"))
    #expect(!FileManager.default.fileExists(atPath: house.scratch.file(".local/share/showroom")))
  }

  @Test func aBadEditIsSaidWithWhatToDo() throws {
    let house = try house()
    let url = URL(fileURLWithPath: house.store)
    var list = try #require(
      try PropertyListSerialization.propertyList(from: Data(contentsOf: url), format: nil) as? [String: Any])
    list["state"] = ["opening": 7]
    try PropertyListSerialization.data(fromPropertyList: list, format: .binary, options: 0).write(to: url)
    let told = try house.run("tally", "walk-in")
    #expect(told.status == 3 && told.err.contains("edited by hand and cannot be taken in"))
    let check = try house.run("store", "check")
    #expect(check.status == 3 && check.out.contains("--repair goes back to before"))
    #expect(try house.run("store", "check", "--repair").status == 0)
    #expect(try house.people() == 3)
    #expect(try house.run("tally", "walk-in").status == 0)
  }

  @Test func anEveningIsPutBackAndTakenBack() throws {
    let house = try house()
    let backups = try #require(try house.json("store", "backups") as? [[String: Any]])
    #expect(backups.compactMap { $0["day"] as? String } == ["2026-11-21", "2026-11-22"])
    let restored = try house.run("store", "restore", "2026-11-22")
    #expect(restored.status == 0 && restored.out.contains("store restore replaced.9"))
    #expect(try house.people() == 0, "the day has not begun")
    let log = try #require(try house.json("log", "--all") as? [Any])
    #expect(log.count == 9)
    #expect(try house.run("store", "restore", "replaced.9").status == 0)
    #expect(try house.people() == 3)
    #expect(try house.say("store", "check", "--replay").contains("whole"))
    #expect(try house.run("store", "restore", "2020-01-01").status == 2)
  }

  @Test func theWholeStoreGoesToAnotherDiskAndBack() throws {
    let (house, other) = (try house(), try House(isBegun: false))
    let file = other.scratch.file("copy")
    #expect(try house.say("store", "backup", file).contains("backed up to"))
    #expect(try other.say("store", "restore", file).contains("restored to"))
    #expect(try other.everything() == house.everything())
    #expect(try other.run("store", "restore", file).status == 3)
    try other.say("tally", "walk-in")
    let replaced = try other.say("store", "restore", file, "--replace")
    #expect(replaced.contains("showroom.plist.aside"))
    #expect(try other.everything() == house.everything())
    #expect(try house.run("store", "backup", house.store).status == 2)
  }

  @Test(arguments: ["binary", "xml"]) func valuesGoOutAndComeInAgain(format: String) throws {
    let (house, other) = (try house(), try House(isBegun: false))
    let file = other.scratch.file("values.plist")
    #expect(try house.say("export", "--all", file, "--format", format).contains("exported 9 acts"))
    #expect(try other.say("import", "--all", file).contains("took 9 acts in"))
    #expect(try other.everything() == house.everything())
    #expect(try other.run("import", "--all", file).status == 3)
    #expect(try house.run("export", "--all").status == 2)
    #expect(try house.run("import", "--all", house.scratch.file("nothing")).status == 2)
  }

  @Test func aWrongFileIsNamedWithWhereItBelongsAndChangesNothing() throws {
    let house = try house()
    let before = try house.everything()
    let (copy, values) = (house.scratch.file("copy"), house.scratch.file("values.plist"))
    try house.say("store", "backup", copy)
    try house.say("export", "--all", values)
    let text = try house.scratch.write("a letter", to: "letter.txt")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    bytes.removeLast(bytes.count / 2)
    let half = house.scratch.file("half")
    try bytes.write(to: URL(fileURLWithPath: half))
    for (command, file, words) in [
      (["store", "restore"], text, "is no backup; `showroom store backups` lists"),
      (["store", "restore"], values, "goes in by `showroom import --all`"),
      (["store", "restore", "--replace"], half, "is damaged, take another; nothing has changed"),
      (["import", "--all", "--replace"], copy, "goes back by `showroom store restore`"),
      (["import", "--all", "--replace"], house.store, "was not written by `export --all`"),
    ] {
      let outcome = try Program.run(command + [file, "--store", house.store, "--lang", "en"], in: house.scratch)
      #expect(outcome.status == 2 && outcome.err.contains(words), "\(outcome.err)")
    }
    #expect(try house.everything() == before)
  }

  @Test func theStandardOutputAndFoldersAreNoPlacesForHalfAFile() throws {
    let house = try house()
    let piped = try house.run("export", "--all", "-", "--format", "json")
    #expect(try piped.out == house.say("store", "dump", "--format", "json"))
    #expect(!FileManager.default.fileExists(atPath: house.scratch.file("-")))
    #expect(try house.run("store", "backup", "-").status == 2)
    let folder = house.scratch.file("folder")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let refused = try house.run("store", "backup", folder + "/none/copy")
    #expect(refused.status == 2 && refused.err.contains("(\(folder)/none/copy)"))
    #expect(try house.run("store", "backup", folder).err.contains("is no plain file"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: house.scratch.path).filter { $0.hasSuffix("unfinished") }
        == [])
  }

  @Test func compactingKeepsEverything() throws {
    let house = try house()
    let before = try house.everything()
    #expect(try house.say("store", "compact").contains("compacted"))
    #expect(try house.everything() == before)
    let info = try house.say("store", "info")
    for word in ["days kept", "evenings kept", "kept ready", "left on disk", "identity"] {
      #expect(info.contains(word), "\(info)")
    }
  }
}

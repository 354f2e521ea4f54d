import Foundation
import Testing

/// Stores that cannot be used: what is wrong is said, and nothing is harmed.
@Suite struct UnusableStoreTests {
  private func refuse(_ house: House, _ message: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for arguments in [["status"], ["tally", "walk-in"]] {
      let outcome = try Program.run(arguments + ["--store", house.store, "--lang", house.language], in: house.scratch)
      #expect(outcome.status == 3, sourceLocation: sourceLocation)
      #expect(outcome.err.contains(message), "\(outcome.err)", sourceLocation: sourceLocation)
      #expect(outcome.err.contains(house.store), sourceLocation: sourceLocation)
      #expect(outcome.out == "", sourceLocation: sourceLocation)
    }
  }

  @Test func aFolder() throws {
    var house = try House()
    try FileManager.default.createDirectory(atPath: house.store, withIntermediateDirectories: false)
    try refuse(house, "is a folder, not a store")
    house.language = "zh"
    try refuse(house, "是文件夹，不是数据文件")
  }

  @Test func somebodyElsesFile() throws {
    var house = try House(isBegun: false)
    _ = try house.scratch.write("dear diary", to: "showroom.plist")
    try refuse(house, "is not a showroom store")
    house.language = "zh"
    try refuse(house, "不是本程序的数据文件")
    #expect(try String(contentsOfFile: house.store, encoding: .utf8) == "dear diary")
    #expect(!FileManager.default.fileExists(atPath: house.store + ".d"))
  }

  @Test func aNewerOne() throws {
    var house = try House()
    let list: [String: Any] = ["format": 99, "minReader": 99, "minWriter": 99, "program": "showroom", "state": [:]]
    let data = try PropertyListSerialization.data(fromPropertyList: list, format: .binary, options: 0)
    try data.write(to: URL(fileURLWithPath: house.store))
    try refuse(house, "a newer version")
    house.language = "zh"
    try refuse(house, "更新的版本")
    #expect(try Data(contentsOf: URL(fileURLWithPath: house.store)) == data)
  }

  @Test(.enabled(if: getuid() == 0, "only root can give a file to somebody else"))
  func somebodyElsesStoreCanBeLookedAt() throws {
    let house = try House()
    try house.say("tally", "walk-in")
    chown(house.store, 65_534, 65_534)
    #expect(try house.people() == 1)
    let outcome = try house.run("tally", "walk-in")
    #expect(outcome.status == 3)
    #expect(outcome.err.contains("it can only be looked at") || outcome.err.contains("belongs to user 65534"))
    #expect(try house.people() == 1)
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func oneThatMayNotBeReadOrWritten() throws {
    let house = try House()
    try house.say("tally", "walk-in")
    chmod(house.store + ".d", 0o500)
    chmod(house.store + ".d/lock", 0o400)
    #expect(try house.run("tally", "walk-in").status == 3)
    #expect(try house.people() == 1)
    chmod(house.store, 0)
    try refuse(house, "no permission")
    chmod(house.store + ".d", 0o700)
  }

  @Test func oneThatIsLockedTooLong() throws {
    let house = try House()
    try house.say("tally", "walk-in")
    let lock = open(house.store + ".d/lock", O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let outcome = try house.run("tally", "walk-in")
    #expect(outcome.status == 4)
    #expect(outcome.err.contains("is in use by"))
    #expect(try house.people() == 1)
  }

  /// The usual store begins with the first act that is kept, and that is said; every later one is silent.
  @Test func aRefusedFirstCommandMakesNone() throws {
    let scratch = try Scratch()
    let store = scratch.file(".local/share/showroom/showroom.plist")
    #expect(try Program.run(["undo"], in: scratch).status == 1)
    #expect(try Program.run(["tally", "no-such-channel"], in: scratch).status == 1)
    #expect(try Program.run(["tally"], in: scratch).status == 0)
    #expect(!FileManager.default.fileExists(atPath: store + ".d"))
    let first = try Program.run(["tally", "walk-in"], in: scratch)
    #expect(first.status == 0 && first.err == "showroom: began a new store at \(store)\n")
    #expect(try Program.run(["tally", "walk-in"], in: scratch).err == "")
  }

  /// Looking where a name leads to no store says so, and makes none.
  @Test(arguments: [
    ["tally"], ["status"], ["status", "--json"], ["log"], ["undo"], ["store"], ["store", "check"],
    ["store", "check", "--repair"], ["store", "compact"], ["store", "dump"], ["report", "complaints"], ["settings"],
    ["export", "tally", "-"],
  ])
  func oneThatWasMistypedIsNotBegunByLooking(_ command: [String]) throws {
    let house = try House()
    try house.say("tally", "walk-in")
    let mistyped = house.scratch.file("shworoom.plist")
    for (language, words) in [
      ("en", "there is no store at \(mistyped) yet"), ("zh", "\(mistyped) 还没有数据"),
    ] {
      let named = try Program.run(command + ["--store", mistyped, "--lang", language], in: house.scratch)
      let environment = ["SHOWROOM_STORE": mistyped]
      let set = try Program.run(command + ["--lang", language], in: house.scratch, environment: environment)
      for outcome in [named, set] {
        #expect(outcome.status == (command == ["undo"] ? 1 : 0), "\(outcome.err)")
        // An act that is refused for a reason of its own says that one.
        #expect(outcome.err.contains(words) || command == ["undo"], "\(outcome.err)")
      }
    }
    #expect(!FileManager.default.fileExists(atPath: mistyped + ".d"))
    #expect(!FileManager.default.fileExists(atPath: mistyped))
  }

  /// The first act begins a store wherever it is told to, and says so.
  @Test func theFirstActBeginsOneThatWasNamed() throws {
    let scratch = try Scratch()
    let place = ["--store", scratch.file("house.plist"), "--lang", "en"]
    let first = try Program.run(["staff", "add", "Li Na"] + place, in: scratch)
    #expect(first.status == 0 && first.err.contains("began a new store at \(scratch.file("house.plist"))"))
    let second = try Program.run(["tally", "walk-in"] + place, in: scratch)
    #expect(second.status == 0 && second.err == "")
  }

  @Test func oneIsBegunWhenThatIsAsked() throws {
    let scratch = try Scratch()
    let place = ["--store", scratch.file("new/house.plist"), "--lang", "en"]
    #expect(try Program.run(["store", "begin"] + place, in: scratch).out.hasPrefix("began a new store at "))
    #expect(try Program.run(["store", "begin"] + place, in: scratch).out.contains("is there already"))
    #expect(try Program.run(["tally", "walk-in"] + place, in: scratch).status == 0)
  }

  @Test func oneThatIsWellDescribesItself() throws {
    let house = try House()
    #expect(try house.say("store").contains("nothing yet"))
    try house.say("tally", "walk-in")
    let info = try #require(try house.json("store", "info") as? [String: Any])
    #expect(info["acts"] as? Int == 1)
    #expect(info["writable"] as? Bool == true)
    let data = Data(try house.everything().utf8)
    let list = try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any]
    #expect((list?["state"] as? [String: Any])?["day"] as? String == "2026-11-23")
    let json = try JSONSerialization.jsonObject(with: Data(try house.say("store", "dump", "--format", "json").utf8))
    #expect((json as? [String: Any])?["log"] is [Any])
    #expect(try house.run("store", "dump", "--format", "yaml").status == 2)
  }
}

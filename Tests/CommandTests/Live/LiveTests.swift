import Foundation
import Testing

/// The wall and the desk as two processes on one store.
@Suite(Tmux.trait) struct LiveTests {
  private func opening(_ store: String, _ more: String...) -> [String] {
    ["live", "--store", store, "--now", "2026-11-23T10:42:00", "--lang", "en"] + more
  }

  /// The first row of TRAFFIC as the wall draws it large.
  private let traffic = "██████ █████▄ ▄████▄ ██████ ██████ ████ ▄████▄"

  /// The last row of TODAY's 12.
  private let twelve = "██   ▀████▀ █████▀ ██  ██   ██                       ██████ ██████"

  /// The first row of DOOR.
  private let atDoor = "█████▄ ▄████▄ ▄████▄ █████▄"

  /// Everything in the folder of a store: names, sizes, times of change, bytes.
  private func everything(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
      files[name] = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
    }
    return files
  }

  @Test func theWallFollowsTheDeskAndItsMeeting() throws {
    let house = try House()
    try house.say("staff", "add", "Li Na")
    let wall = try Tmux(house.scratch, columns: 80, rows: 24, showroom: opening(house.store, "--page", "traffic"))
    try wall.wait(for: traffic)
    try house.say("tally", "walk-in", "12")
    try wall.wait(for: twelve)
    try house.say("meeting", "start", "morning")
    try wall.wait(for: "D r e s s", "Morning meeting 1/9")
    try house.say("meeting", "next", "9")
    try wall.wait(for: "Morning meeting 9/9")
    try house.say("meeting", "forecast", "Li Na", "3", "1")
    try wall.wait(for: "Li Na", "3 orders")
    try house.say("meeting", "end")
    try wall.wait(for: traffic)
    try wall.press("b")
    try wall.wait(for: "a dark screen") { $0.allSatisfy(\.isWhitespace) }
    try wall.press("b", "q")
    try wall.waitForEnd()
  }

  /// A copy of the store in a folder that nobody may write into, which stays as it is to the byte.
  @Test func aReadOnlyCopyWillDoAndStaysAsItIs() throws {
    let house = try House()
    try house.say("staff", "add", "Li Na")
    try house.say("whereabouts", "Li Na", "door")
    let copy = house.scratch.file("copy")
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
    for name in ["showroom.plist", "showroom.plist.d"]
    where FileManager.default.fileExists(atPath: house.scratch.file(name)) {
      try FileManager.default.copyItem(atPath: house.scratch.file(name), toPath: copy + "/" + name)
    }
    for path in [copy + "/showroom.plist.d", copy] { chmod(path, 0o555) }
    let before = try everything(copy)
    let wall = try Tmux(
      house.scratch, columns: 80, rows: 24, showroom: opening(copy + "/showroom.plist", "--page", "door"))
    try wall.wait(for: atDoor)
    try wall.press("Right", "L", "T")
    try wall.wait(for: "门 口")
    try wall.press("q")
    try wall.waitForEnd()
    #expect(try everything(copy) == before)
    for path in [copy, copy + "/showroom.plist.d"] { chmod(path, 0o755) }
  }

  @Test func itWaitsForAStoreThatIsNotThereAndMakesNone() throws {
    let house = try House(isBegun: false)
    let wall = try Tmux(house.scratch, columns: 80, rows: 24, showroom: opening(house.store))
    try wall.wait(for: "waiting for it")
    #expect(!FileManager.default.fileExists(atPath: house.store + ".d"))
    try house.say("store", "begin")
    try house.say("staff", "add", "Li Na")
    try house.say("whereabouts", "Li Na", "door")
    try wall.wait(for: "the wall to see it") { !$0.contains("waiting for it") && $0.contains("Li Na") }
    try FileManager.default.moveItem(atPath: house.store + ".d", toPath: house.store + ".aside")
    if FileManager.default.fileExists(atPath: house.store) { try FileManager.default.removeItem(atPath: house.store) }
    try wall.wait(for: "As of 10:42")
    try FileManager.default.moveItem(atPath: house.store + ".aside", toPath: house.store + ".d")
    try wall.press("q")
    try wall.waitForEnd()
  }

  @Test func badOptionsAreAnswered() throws {
    let house = try House()
    for arguments in [["--every", "0"], ["--page", "moon"], ["--theme", "moon"], ["--quiet", "0"]] {
      let outcome = try Program.run(["live", "--lang", "en"] + arguments, in: house.scratch)
      #expect(
        outcome.status == 2 && outcome.err.contains(arguments[0]) || outcome.err.contains("terminal"), "\(arguments)")
    }
  }
}

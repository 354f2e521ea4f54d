import Foundation
import Testing

/// Somebody is away, and who takes over at the door is said and done.
@Suite struct RosterMendCommandTests {
  private func house() throws -> House {
    let house = try House()
    for name in ["陈洁", "李娜", "王伟", "周敏"] {
      try house.say("staff", "add", name)
      try house.say("roster", "set", name, "early", "--day", "2026-12-01")
    }
    try house.say("roster", "rules", "demand=daily@08:00-19:00=0;daily@11:00-12:00=2")
    for name in ["陈洁", "李娜"] { try house.say("roster", "post", name, "11:00-12:00", "--day", "2026-12-01") }
    return house
  }

  private func there(_ house: House) throws -> [String] {
    let week = try #require(try house.json("roster", "show", "--week", "2026-W49") as? [String: Any])
    let people = try #require(week["people"] as? [[String: Any]])
    return people.filter { person in
      ((person["days"] as? [[String: Any]])?[1]["cell"] as? String)?.contains("11:00-12:00 door") == true
    }.compactMap { $0["name"] as? String }
  }

  @Test func anAbsenceSaysWhoCanTakeOverAndMendDoesIt() throws {
    let house = try house()
    let told = try house.say("roster", "absence", "陈洁", "sick", "--day", "2026-12-01")
    #expect(told.contains("short 2026-12-01 11:00–12:00: 1 of 2") && told.contains("takes over at the door"))
    #expect(try there(house) == ["李娜"])
    let before = try house.everything()
    let tried = try #require(
      try house.json("roster", "mend", "--day", "2026-12-01", "--dry-run") as? [String: Any])
    #expect((tried["short"] as? [[String: Any]])?.first?["needed"] as? Int == 2)
    #expect((tried["steps"] as? [[String: Any]])?.map { $0["what"] as? String } == ["takes-over"])
    #expect(tried["changes"] as? Int == 2 && (tried["left"] as? [Any])?.isEmpty == true)
    #expect(try house.everything() == before)
    try house.say("roster", "mend", "--day", "2026-12-01")
    #expect(try there(house).count == 2)
    #expect(try house.say("roster", "mend", "--day", "2026-12-01").contains("the door of 2026-12-01 is covered"))
    let past = try house.run("roster", "mend", "--day", "yesterday")
    #expect(past.status == 2 && past.err.contains("is over"))
  }

  @Test func anAbsenceIsMendedInTheSameActAndWhatNobodyCanTakeIsSaid() throws {
    let house = try house()
    let before = try there(house)
    try house.say("roster", "absence", "陈洁", "sick", "--day", "2026-12-01", "--mend")
    #expect(try there(house).count == 2 && !there(house).contains("陈洁"))
    try house.say("undo")
    #expect(try there(house) == before)
    for name in ["王伟", "周敏"] { try house.say("roster", "clear", name, "--day", "2026-12-01") }
    try house.say("roster", "absence", "陈洁", "sick", "--day", "2026-12-01")
    let left = try house.run("roster", "mend", "--day", "2026-12-01")
    #expect(left.status == 1 && left.out.contains("nobody on shift can take 11:00–12:00"))
  }

  @Test func aProblemOfAWeekGoneIsToldOrRefused() throws {
    var house = try house()
    house.now = "2026-12-15T09:00"
    let problem = try #require(try house.json("roster", "problem", "--week", "2026-W49") as? [String: Any])
    #expect((problem["days"] as? [String])?.first == "2026-11-30" && problem["change"] as? Int == 10)
    let locks = try #require(problem["locks"] as? [[String: Any]])
    #expect(locks.count { $0["shift"] as? String == "early" } == 4)
    let none = try house.run("roster", "problem", "--week", "2025-W10")
    #expect(none.status == 1 && !none.err.isEmpty && none.out.isEmpty)
  }
}

import Foundation
import Testing

/// A house with days of several months, looked at by command.
@Suite struct PastTests {
  /// Three days: 14 September, 3 October, and 23 November under way.
  private func house() throws -> House {
    var house = try House()
    house.now = "2026-09-14T09:00"
    try house.say("staff", "add", "李娜")
    try house.say("roster", "set", "李娜", "early")
    try house.say("whereabouts", "李娜", "door")
    try house.say("tally", "walk-in", "3")
    try house.say("complaint", "open", "周先生", "--kind", "service", "--facts", "leaks")
    house.now = "2026-09-14T12:00"
    try house.say("tally", "walk-in", "5")
    try house.say("complaint", "resolve", "1", "new seal")
    try house.say("complaint", "tell", "1")
    try house.say("complaint", "rate", "1", "5")
    try house.say("complaint", "close", "1")
    try house.say("duty", "done", "2.5@09:30", "--note", "swept")
    house.now = "2026-10-03T10:00"
    try house.say("whereabouts", "李娜", "meal")
    try house.say("tally", "call-in", "2")
    house.now = "2026-11-23T10:42"
    try house.say("tally", "walk-in")
    return house
  }

  @Test func everyListingLooksBackAtADay() throws {
    let house = try house()
    #expect(FileManager.default.fileExists(atPath: house.store + ".d/archive/2026-09.plist"))
    let status = try house.run("status", "--day", "2026-09-14").out
    #expect(status.contains("Mon 2026-09-14  12:00") && status.contains("8"))
    #expect(try house.say("tally", "--day", "2026-09-14").contains("walk-in"))
    #expect(try house.say("tally", "--day", "2026-09-14").contains("2026-09-14  09:00  12:00"))
    #expect(try house.say("whereabouts", "--day", "2026-09-14").contains("door"))
    #expect(try house.say("whereabouts", "--day", "2026-10-03").contains("meal"))
    #expect(try house.say("complaint", "list", "--all", "--day", "2026-09-14").contains("周先生"))
    #expect(try house.say("duty", "--day", "2026-09-14").contains("swept"))
    #expect(try house.say("roster", "list", "2026-09-14").contains("early"))
    #expect(try house.say("export", "tally", "-", "--day", "2026-09-14").contains("2026-09-14T12:00:00,walk-in,5"))
    let log = try house.say("log", "--day", "2026-09-14").split(separator: "\n")
    #expect(log.count == 12 && log[2].contains("李娜"))
    #expect(try house.say("log", "--all").split(separator: "\n").count == 15)
    // At a moment of that day it stands as it did then.
    var then = house
    then.now = "2026-09-14T10:00"
    #expect(try then.say("complaint", "--day", "2026-09-14").contains("周先生"))
    then.now = "2026-10-04T09:00"
    #expect(try then.say("log", "--day", "yesterday").contains("call-in"))
  }

  @Test func aDayOfWhichNothingIsKeptIsNamedWithItsNeighbours() throws {
    let house = try house()
    let outcome = try house.run("status", "--day", "2026-09-20")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("nothing is kept of 2026-09-20; the nearest days kept are 2026-09-14 and 2026-10-03"))
    #expect(try house.run("tally", "walk-in", "--day", "2026-09-14").status == 2)
    #expect(try house.run("status", "--day", "someday").status == 2)
  }

  @Test func aComplaintPutAwayIsStillShown() throws {
    var house = try house()
    // What goes by the day that ends: with the next one it is put away.
    #expect(try house.say("complaint", "list", "--all").contains("周先生"))
    house.now = "2026-11-24T09:00"
    try house.say("tally", "walk-in")
    #expect(try !house.say("complaint", "list", "--all").contains("周先生"))
    let shown = try house.say("complaint", "show", "1")
    #expect(shown.contains("周先生") && shown.contains("new seal") && shown.contains("5/5"))
    let reopening = try house.run("complaint", "reopen", "1", "leaks again")
    #expect(reopening.status == 1 && reopening.err.contains("showroom complaint show 1"))
    #expect(try house.run("complaint", "show", "2").err.contains("there is no complaint 2"))
    #expect(try house.say("complaint", "open", "钱女士", "--kind", "sales").contains("#2"))
  }

  @Test func anImportOfOldCountsSaysWhatBecomesOfThem() throws {
    var house = try house()
    let file = try house.scratch.write(
      "time,count\n2025-11-02T09:00,3\n2025-11-03T09:00,4\n2026-11-16T10:00,9\n", to: "door.csv")
    let said = try house.say("import", "tally", file, "--channel", "walk-in")
    #expect(said.contains("2 of the days lie before 2026-09-28") && said.contains("--day 2026-11-23"))
    house.now = "2026-11-24T10:00"
    try house.say("tally", "walk-in")
    #expect(try house.say("tally", "--day", "2026-11-16").contains("9"))
    #expect(try !house.say("export", "tally", "-").contains("2025-11-02"))
    #expect(try house.say("export", "tally", "-", "--day", "2026-11-23").contains("2025-11-02T09:00:00,walk-in,3"))
    let roster = try house.run("roster", "set", "李娜", "early", "--day", "2025-11-24")
    #expect(roster.status == 1 && roster.err.contains("2025-11-24 is put away"))
  }

  @Test func inTheSmallHoursTodayIsStillTheEveningsDay() throws {
    var house = try House()
    house.now = "2026-11-23T22:00"
    try house.say("staff", "add", "李娜")
    house.now = "2026-11-24T01:30"
    try house.say("roster", "set", "李娜", "early", "--day", "tomorrow")
    try house.say("roster", "set", "李娜", "late", "--day", "today")
    #expect(try house.say("roster", "list", "2026-11-24").contains("early"))
    #expect(try house.say("roster", "list", "yesterday").contains("2026-11-22"))
    #expect(try house.say("log", "--day", "today").contains("added"))
    #expect(try house.say("roster").contains("late"))
  }
}

import Foundation
import Testing

/// The complaint desk by command, minute by minute.
@Suite struct ComplaintDeskTests {
  private func one(_ house: House) throws -> [String: Any] {
    let list = try #require(try house.json("complaint", "list") as? [[String: Any]])
    return try #require(list.first)
  }

  @Test func everyColourTurnsAtItsMinuteAndOverdueTellsALamp() throws {
    var house = try House()
    house.now = "2026-11-23T23:50"
    try house.say("complaint", "open", "周女士", "--kind", "service", "--phone", "13818204471")
    for (time, phase, status) in [
      ("2026-11-24T00:49:59", "calm", Int32(0)), ("2026-11-24T00:50:00", "calm", 1),
      ("2026-11-24T05:49:59", "calm", 1), ("2026-11-24T05:50:00", "amber", 1), ("2026-11-24T08:49:59", "amber", 1),
      ("2026-11-24T08:50:00", "red", 1), ("2026-11-24T11:49:59", "red", 1), ("2026-11-24T11:50:00", "breached", 1),
    ] {
      house.now = time
      #expect(try one(house)["phase"] as? String == phase, "\(time)")
      #expect(try house.run("complaint", "list", "--overdue").status == status, "\(time)")
    }
    // The limit stays on show after it is over.
    #expect(
      try one(house)["limit"] as? String == "2026-11-24T11:50:00+00:00".replacingOccurrences(of: "+00:00", with: "Z"))
    #expect(try house.say("complaint", "show", "1").contains("breached since 2026-11-24 11:50"))
    try house.say("complaint", "ack", "1")
    try house.say("complaint", "resolve", "1", "免费更换")
    try house.say("complaint", "tell", "1", "--by", "message", "--at", "11:50")
    #expect(try one(house)["phase"] as? String == "kept")
    #expect(try house.run("complaint", "list", "--overdue").status == 0)
  }

  @Test func aDayAtTheDeskIsFollowedFromReceiptToCallBack() throws {
    var house = try House()
    try house.say("complaint", "open", "周女士", "--kind", "service", "--phone", "13818204471", "--grade", "grave")
    #expect(try house.say("complaint", "show", "1").contains("sales manager"))
    let again = try house.say("complaint", "open", "Mrs Zhou", "--kind", "sales", "--phone", "+86 138 1820 4471")
    #expect(again.contains("showroom complaint merge 2 1"))
    #expect(try house.say("complaint", "merge", "1", "2") == "#2 merged into #1\n")
    try house.say("complaint", "assess", "1", "--note", "刹车")
    try house.say("complaint", "route", "1", "after-sales", "陆建平")
    try house.say("complaint", "accept", "1")
    #expect(try house.say("complaint", "list", "--department", "售后部").contains("陆建平 ✓"))
    #expect(try house.say("complaint", "list", "--department", "parts") == "there is no such complaint\n")
    #expect(try house.run("complaint", "list", "--department", "moon").status == 1)
    try house.say("complaint", "nudge", "1", "--note", "客户催")
    #expect(try house.run("complaint", "pause", "1", "等客户").err.contains("--complaint-pauses on"))
    try house.say("settings", "set", "--complaint-pauses", "on")
    try house.say("complaint", "pause", "1", "等客户寄照片")
    house.now = "2026-11-23T12:42"
    #expect(try one(house)["minutesLeft"] as? Int == 720 && one(house)["paused"] as? String == "等客户寄照片")
    try house.say("complaint", "resume", "1")
    let verdict = try house.say(
      "complaint", "return", "1", "--ground", "sixty-days", "--delivered", "2026-10-01", "--mileage", "3001")
    #expect(verdict.contains("does not hold, until 2026-11-30, up to 3000 km"))
    try house.say("complaint", "resolve", "1", "换件")
    try house.say("complaint", "tell", "1", "--by", "in-person")
    #expect(try house.run("complaint", "rate", "1", "7").err.contains("give 1 to 5"))
    try house.say("complaint", "rate", "1", "4")
    try house.say("complaint", "judge", "1", "配件缺货", "--prevention", "安全库存")
    try house.say("complaint", "close", "1")
    house.now = "2026-11-24T09:00"
    #expect(try house.say("duty").contains("call back #1 周女士"))
    try house.say("duty", "done", "#1", "--note", "满意")
    #expect(try house.run("complaint", "call-back", "1").status == 1)
    let report = try house.say("report", "complaints", "--month", "2026-11", "--format", "md")
    #expect(report.contains("| received | 1 |") && report.contains("| satisfaction | 4.0/5 |"))
    #expect(try house.say("report", "complaints", "--by", "person").contains("陆建平"))
    let csv = try house.say("report", "complaints", "--by", "department", "--format", "csv").split(separator: "\n")
    #expect(csv.count == 2 && csv[1].hasPrefix("after-sales,1,1,0,1,1,1,1,0,1.0000,"))
    #expect(try house.say("complaint", "history", "13818204471").contains("#1"))
    for words in [
      ["--by", "colour"], ["--format", "xml"], ["--month", "2026-13"], ["--from", "2026-11-02", "--to", "2026-11-01"],
    ] {
      let outcome = try Program.run(
        ["report", "complaints"] + words + ["--store", house.store, "--now", house.now], in: house.scratch)
      #expect(outcome.status == 2)
    }
  }
}

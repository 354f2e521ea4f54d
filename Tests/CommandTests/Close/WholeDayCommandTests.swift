import Foundation
import Testing

/// The same day as by keys, as a script would live it: every line is a command that a shell could run.
@Suite struct WholeDayCommandTests {
  private func phone(_ number: Int) -> String { "138000000\(number < 10 ? "0" : "")\(number)" }

  @Test func aWholeDayIsLivedByCommands() throws {
    var house = try House()
    for (name, latin) in [("李娜", "Li Na"), ("王伟", "Wang Wei")] { try house.say("staff", "add", name, "--latin", latin) }
    try house.say("staff", "add", "夏琳", "--title", "supervisor")
    for number in 1...40 {
      let minutes = 9 * 60 + number * 12
      house.now = "2026-11-23T\(minutes / 600)\(minutes / 60 % 10):\(minutes % 60 / 10)\(minutes % 10)"
      try house.say("tally", "walk-in")
      let visit = "\(number)"
      if number == 40 {
        try house.say("visit", "leave", visit, "leaving")
        continue
      }
      try house.say("visit", "assign", visit, number % 2 == 0 ? "Li" : "Wang", "--reason", "desk")
      switch number {
      case 3: try house.say("visit", "edit", visit, "--name", "郑女士", "--kind", "first", "--phone", "13712345678")
      case 5: try house.say("visit", "edit", visit, "--purpose", "papers")
      case 7:
        try house.say("visit", "edit", visit, "--kind", "returning")
      case let number where number % 3 == 0: try house.say("visit", "edit", visit, "--kind", "first")
      default:
        try house.say("card", "add", "客户\(number)", "--visit", visit, "--phone", phone(number), "--level", "b")
      }
      if number == 10 || number == 11 {
        try house.say("visit", "drive", "ask", visit, "锐界")
        let out = try house.run("visit", "drive", "out", visit)
        #expect(out.status == 1 && out.err.contains("without the agreement"), "\(out.err)")
        try house.say("visit", "drive", "papers", visit)
        let unsigned = try house.run("visit", "drive", "out", visit)
        #expect(unsigned.status == 1 && unsigned.err.contains("before the supervisor has signed"), "\(unsigned.err)")
      }
      if number == 10 {
        try house.say("visit", "sign", visit, "--user", "夏琳")
        try house.say("visit", "drive", "out", visit)
        try house.say("visit", "drive", "back", visit)
        try house.say("visit", "drive", "feedback", visit, "stable")
      }
      if number == 11 { try house.say("visit", "refuse", visit, "no licence with her", "--user", "夏琳") }
      if number == 20 {
        try house.say("card", "loss", "ask", phone(20), "bought a rival's")
        try house.say("card", "loss", "approve", phone(20), "--user", "夏琳")
      }
      try house.say("visit", "leave", visit, "again")
    }
    try house.say("card", "add", "冯凯", "--channel", "call-in", "--phone", "13612345678")
    house.now = "2026-11-23T17:50"
    let cards = try #require(try house.json("card", "list") as? [[String: Any]])
    try mended(house, cards.compactMap { $0["phone"] as? String })
    let report = try house.say("close", "--stock", "31")
    #expect(report.contains("daily report 2026-11-23"))
    let daily = try #require((try house.json("report", "daily") as? [String: Any])?["figures"] as? [String: Any])
    #expect(daily["visits"] as? Int == 40 && daily["testDrives"] as? Int == 1 && daily["losses"] as? Int == 1)
    #expect(try house.run("tally", "walk-in").status == 1)
  }

  /// Takes the DMS's file in, with every card but the caller's, one of another level, one twice and one that nobody here
  /// knows, and mends or explains difference after difference.
  private func mended(_ house: House, _ phones: [String]) throws {
    var text = "name,phone,level,consultant,channel\n"
    for (place, phone) in phones.enumerated() where phone != "13612345678" {
      let number = Int(phone.suffix(2)) ?? 0
      let level = number == 20 ? "F1" : place == 0 ? "A" : "B"
      text += "客户\(number),\(phone),\(level),\(number % 2 == 0 ? "李娜" : "王伟"),walk-in\n"
    }
    if let last = text.split(separator: "\n").last { text += last + "\n" }
    text += "曹立新,13512345678,B,李娜,walk-in\n"
    try house.say("import", "dms", try house.scratch.write(text, to: "dms.csv"))
    #expect(try house.run("close").status == 1)
    func left() throws -> [[String: Any]] {
      let list = try #require(try house.json("reconcile") as? [String: Any])
      return try #require(list["differences"] as? [[String: Any]]).filter { $0["left"] as? Bool == true }
    }
    let classes = Set(try left().compactMap { $0["class"] as? String })
    for one in [
      "unfinishedLine", "contactWithoutCard", "cardWithoutLine", "cardNotInDMS", "dmsWithoutCard", "unlike",
      "channelCount",
    ] { #expect(classes.contains(one), "\(one): \(classes)") }
    for _ in 0..<20 {
      guard let next = try left().first, let sort = next["class"] as? String else { break }
      let number = "\(next["number"] as? Int ?? 0)"
      let outcome =
        switch sort {
        case "unfinishedLine": try house.run("reconcile", "mend", number, "--consultant", "Wang", "--kind", "first")
        case "unlike": try house.run("reconcile", "mend", number, "ours")
        case "dmsWithoutCard", "channelCount", "consultantCount":
          try house.run("reconcile", "explain", number, "the DMS strikes it tomorrow")
        default: try house.run("reconcile", "mend", number)
        }
      #expect(outcome.status == 0, "\(sort): \(outcome.err)")
    }
    #expect(try house.run("reconcile").status == 0)
  }
}

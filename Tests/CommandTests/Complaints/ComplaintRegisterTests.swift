import Foundation
import Testing

/// A register of complaints taken in by the real program, against figures reckoned here by Foundation's own calendar.
@Suite struct ComplaintRegisterTests {
  private static let columns = [
    "--map", "received=Created Date", "--map", "closed=Closed Date", "--map", "kind=Complaint Type", "--map",
    "reference=Unique Key", "--time-format", "M/d/yyyy h:mm:ss a", "--zone", "America/New_York",
  ]

  private func take(_ text: String, _ house: House, _ more: [String] = []) throws -> Program.Outcome {
    let file = try house.scratch.write(text, to: "register.csv")
    return try Program.run(
      ["import", "complaints", file] + Self.columns + more + [
        "--store", house.store, "--now", house.now, "--lang", house.language,
      ], in: house.scratch, environment: ["TZ": "Asia/Shanghai"])
  }

  private func figures(_ house: House, _ more: String...) throws -> [String: Any] {
    let outcome = try Program.run(
      ["report", "complaints", "--format", "json"] + more + ["--store", house.store, "--now", house.now],
      in: house.scratch)
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
  }

  /// Rows over a change of the clocks, with quoted line breaks, unknown kinds and open ones, and what they should give.
  private func made(_ count: Int) throws -> (text: String, hours: [Double], open: Int) {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "America/New_York")
    format.dateFormat = "M/d/yyyy h:mm:ss a"
    var text = "\u{FEFF}Unique Key,Created Date,Closed Date,Complaint Type,Descriptor\r\n"
    var (hours, open): ([Double], Int) = ([], 0)
    // From 20 October 2025 on; on 2 November the clocks go back. The hours that come twice are left out: no text tells them.
    let twice = 1_762_059_600..<1_762_066_800
    for row in 0..<count {
      let start = 1_760_918_400 + row * 1237 % 1_900_000
      let took = row % 5 == 0 ? 43_200 + row % 3 - 1 : row % 7 == 0 ? 86_400 + row % 3 - 1 : row * 7919 % 200_000
      if twice.contains(start) || twice.contains(start + took) { continue }
      let closed = row % 11 == 3 ? nil : Date(timeIntervalSince1970: Double(start + took))
      if closed == nil { open += 1 } else { hours.append(Double(took) / 3600) }
      let kind = ["\"Heat, \"\"hot\"\"\nwater\"", "Noise", "售后", "", "service"][row % 5]
      text += "\(row),\(format.string(from: Date(timeIntervalSince1970: Double(start)))),"
      text += "\(closed.map(format.string(from:)) ?? ""),\(kind),x\r\n"
    }
    return (text, hours.sorted(), open)
  }

  @Test func aPublicRegisterGivesTheFiguresReckonedOutside() throws {
    let house = try House()
    let (text, hours, open) = try made(2500)
    let outcome = try take(text, house)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(outcome.err == "")
    let half = hours.count / 2
    let median = hours.count % 2 == 1 ? hours[half] : (hours[half - 1] + hours[half]) / 2
    // From the file of figures, and from the log once that is gone or damaged.
    let file = house.store + ".d/complaints.figures"
    for round in 0..<3 {
      if round == 1 { try FileManager.default.removeItem(atPath: file) }
      if round == 2 {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: file))
      }
      let report = try figures(house)
      #expect(report["all"] as? Int == hours.count + open)
      #expect(report["closed"] as? Int == hours.count && report["open"] as? Int == open)
      #expect(report["within12h"] as? Int == hours.count { $0 <= 12 })
      #expect(report["within24h"] as? Int == hours.count { $0 <= 24 })
      #expect(abs((report["medianHours"] as? Double ?? 0) - median) < 1e-9)
      #expect(abs((report["slowestHours"] as? Double ?? 0) - (hours.last ?? 0)) < 1e-9)
    }
    let kinds = try #require(try figures(house, "--by", "kind")["parts"] as? [[String: Any]])
    let names = Set(kinds.compactMap { $0["name"] as? String })
    #expect(names == ["Heat, \"hot\" water", "Noise", "售后", "", "service"])
    let months = try #require(try figures(house, "--by", "month")["parts"] as? [[String: Any]])
    #expect(months.compactMap { $0["name"] as? String } == ["2025-10", "2025-11"])
    // The desk holds the open ones only, and any closed one is shown by its number.
    #expect(try #require(try house.json("complaint", "list") as? [Any]).count == open)
    #expect(try house.say("complaint", "show", "2").contains("reference"))
    // The same file twice is the same; taken back, nothing is left of it.
    #expect(try take(text, house).out == "this file was taken in before; nothing has changed\n")
    try house.say("undo")
    #expect(try figures(house)["all"] as? Int == 0)
  }

  @Test func figuresStayOnceTheDayIsHistory() throws {
    var house = try House()
    let (text, hours, open) = try made(400)
    #expect(try take(text, house).status == 0)
    try house.say("complaint", "open", "周先生", "--kind", "service")
    for step in ["resolve", "tell", "rate", "close"] {
      let last = hours.count + open + 1
      let more = step == "resolve" ? ["new seal"] : step == "rate" ? ["5"] : []
      let outcome = try Program.run(
        ["complaint", step, "\(last)"] + more + ["--store", house.store, "--now", house.now], in: house.scratch)
      #expect(outcome.status == 0, "\(outcome.err)")
    }
    try FileManager.default.removeItem(atPath: house.store + ".d/complaints.figures")
    // Days with an act every three weeks, until nothing of it is at hand any more.
    for day in ["2026-12-14", "2027-01-04", "2027-01-25", "2027-02-15", "2027-06-01"] {
      house.now = day + "T10:00"
      try house.say("tally", "walk-in")
    }
    #expect(try house.run("complaint", "list", "--all").out.contains("周先生") == false)
    let report = try figures(house)
    #expect(report["all"] as? Int == hours.count + open + 1 && report["closed"] as? Int == hours.count + 1)
    #expect(report["satisfaction"] as? Double == 5)
    #expect(try house.say("complaint", "history", "周先生").contains("2026-11-23 10:42"))
    #expect(try house.say("complaint", "show", "1").contains("reference"))
    try house.say("store", "check")
  }

  @Test func aBadRowIsNamedAndNothingIsTakenInUnlessItMayBeLeftOut() throws {
    let house = try House()
    let head =
      "Unique Key,Created Date,Closed Date,Complaint Type,Phone\n1,6/1/2025 1:00:00 PM,6/1/2025 2:00:00 PM,Noise,\n"
    for (row, message) in [
      (
        "2,6/2/2025 1:00:00 PM,6/2/2025 12:59:59 PM,Noise,",
        "line 3: closed or told 2025-06-02 12:59, before it was received"
      ),
      ("2,13/2/2025 1:00:00 PM,,Noise,", "line 3: time “13/2/2025 1:00:00 PM” is not understood by --time-format"),
      ("2,,6/2/2025 1:00:00 PM,Noise,", "line 3: has no time of receipt"),
      ("2,6/2/2035 1:00:00 PM,,Noise,", "line 3: received 2035-06-02 13:00 lies in the future"),
      ("2,6/2/2025 1:00:00 PM,,Noise,call me", "line 3: phone “call me” is not a number"),
    ] {
      let outcome = try take(head + row + "\n", house)
      #expect(outcome.status == 2 && outcome.err.contains(message), "\(outcome.err)")
      #expect(outcome.err.contains("--skip-bad"))
      #expect(!FileManager.default.fileExists(atPath: house.store))
      #expect(try FileManager.default.contentsOfDirectory(atPath: house.store + ".d").isEmpty)
    }
    let kept = try take(head + "2,6/2/2025 1:00:00 PM,6/2/2025 12:59:59 PM,Noise,\n", house, ["--skip-bad"])
    #expect(kept.status == 0 && kept.err.contains("1 row was left out") && kept.err.contains("line 3"))
    #expect(try figures(house)["all"] as? Int == 1)
  }

  @Test func anHourThatComesTwiceIsReadSoThatTimeGoesOn() throws {
    let house = try House()
    // 1:50 by summer time, closed twenty minutes later at 1:10 by winter time.
    let text =
      "Unique Key,Created Date,Closed Date,Complaint Type\n1,11/2/2025 1:50:00 AM,11/2/2025 1:10:00 AM,a\n"
      + "2,11/1/2025 11:00:00 PM,11/2/2025 3:00:00 AM,a\n3,3/9/2025 1:00:00 AM,3/9/2025 4:00:00 AM,a\n"
    #expect(try take(text, house).status == 0)
    let report = try figures(house)
    #expect(report["medianSeconds"] as? Double == 7200 && report["slowestSeconds"] as? Double == 5 * 3600)
    #expect(try figures(house, "--month", "2025-11")["medianSeconds"] as? Double == (1200 + 18_000) / 2)
  }

  @Test func aLaterExtractOfTheSameRegisterDoesNotCountTwice() throws {
    let house = try House()
    let (text, hours, open) = try made(300)
    #expect(try take(text, house).status == 0)
    // The same rows under another heading, and a new one.
    let row = "9001,11/20/2025 1:00:00 PM,11/20/2025 2:00:00 PM,Noise,x\r\n"
    let later = text + row
    let refused = try take(later, house)
    #expect(refused.status == 2 && refused.err.contains("--skip-known") && refused.err.contains("--again"))
    #expect(try figures(house)["all"] as? Int == hours.count + open)
    let taken = try take(later, house, ["--skip-known"])
    #expect(taken.status == 0 && taken.out.contains("took 1 complaint"), "\(taken.out) \(taken.err)")
    let report = try figures(house)
    #expect(report["all"] as? Int == hours.count + open + 1 && report["open"] as? Int == open)
    // Two people at the same second are two, when the user says so.
    #expect(try take(later + row, house, ["--again"]).status == 0)
    #expect(try #require(try figures(house)["all"] as? Int) > 2 * (hours.count + open))
  }

  @Test func anOpenOneThatALaterExtractClosesIsClosedAndNotTakenInTwice() throws {
    let house = try House()
    let head = "Unique Key,Created Date,Closed Date,Complaint Type\n"
    let first = head + "7,6/1/2025 1:00:00 PM,,Noise\n8,6/1/2025 1:00:00 PM,,Noise\n"
    #expect(try take(first, house).status == 0)
    // The same second, the same kind: only the reference tells which of the two was closed.
    let later = head + "7,6/1/2025 1:00:00 PM,,Noise\n8,6/1/2025 1:00:00 PM,6/1/2025 4:30:00 PM,Noise\n"
    #expect(try take(later, house).err.contains("2 of 2 complaints seem to be there already"))
    let taken = try take(later, house, ["--skip-known"])
    #expect(taken.status == 0 && taken.out.contains("closed 1 that lay open here"), "\(taken.out) \(taken.err)")
    let report = try figures(house)
    #expect(report["all"] as? Int == 2 && report["open"] as? Int == 1 && report["slowestHours"] as? Double == 3.5)
    #expect(try take(later, house, ["--skip-known"]).out.contains("nothing has changed"))
    try house.say("undo")
    #expect(try figures(house)["open"] as? Int == 2)
  }

  @Test(arguments: [
    // A night on which the clocks go back: days without times count 24 hours each, times the hours that went by.
    ("11/1/2025", "11/2/2025", ["--time-format", "M/d/yyyy", "--zone", "America/New_York"], 86_400.0),
    ("2025-11-01", "2025-11-03", ["--zone", "America/New_York"], 172_800),
    ("11/1/2025 22:00", "11/2/2025 10:00", ["--time-format", "M/d/yyyy H:mm", "--zone", "America/New_York"], 46_800),
    ("11/1/2025 22:00", "11/2/2025 10:00", ["--time-format", "M/d/yyyy H:mm", "--zone", "UTC"], 43_200),
    ("2025-03-08T22:00:00.250", "2025-03-09T10:00:00.750", ["--zone", "America/New_York"], 39_600.5),
    ("2025-11-01T22:00:00-04:00", "2025-11-02T10:00:00-05:00", [], 46_800),
    ("2025-11-02T02:00:00Z", "2025-11-02T10:00:00-05:00", ["--zone", "Asia/Shanghai"], 46_800),
    (
      "05-Jan-2025 09:00:00.5", "05-Jan-2025 09:00:01",
      [
        "--time-format", "dd-MMM-yyyy HH:mm:ss.S", "--time-format", "dd-MMM-yyyy HH:mm:ss",
      ], 0.5
    ),
    (
      "2025年1月5日 9:00", "2025年1月5日 下午9:00",
      [
        "--time-format", "yyyy年M月d日 H:mm", "--time-format", "yyyy年M月d日 ah:mm",
      ], 43_200
    ),
  ])
  func timesAreReadAsTheirRegisterWritesThem(
    received: String, closed: String, options: [String], seconds: Double
  ) throws {
    let house = try House()
    let file = try house.scratch.write("Created Date,Closed Date\n\(received),\(closed)\n,\n", to: "odd.csv")
    let outcome = try Program.run(
      ["import", "complaints", file] + options + ["--store", house.store, "--now", house.now], in: house.scratch,
      environment: ["TZ": "Asia/Shanghai"])
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(try figures(house)["slowestSeconds"] as? Double == seconds)
  }

  @Test func aRowThatIsNoneIsNamedWithTheRestAndATimeWithHowToSayIt() throws {
    let house = try House()
    let text =
      "Created Date,Closed Date,Complaint Type\n2025-06-01T13:00,2025-06-01T14:00,a\n2025-06-02T13:00,b\n"
      + "2025-06-03T13:00,,say \"hi\"\n6/4/2025 1:00 PM,,d\n2025-06-05T13:00,2025-06-05,e\n"
    let file = try house.scratch.write(text, to: "ragged.csv")
    let refused = try house.run("import", "complaints", file)
    for words in [
      "4 rows are wrong", "line 3: has 2 cells", "line 4: a quote stands inside",
      "line 5: time “6/4/2025 1:00 PM” is not ISO 8601; say --time-format \"M/d/yyyy h:mm a\"",
      "line 6: closed or told 2025-06-05, before it was received 2025-06-05 13:00; a day without a time is its beginning",
    ] {
      #expect(refused.err.contains(words), "\(words) in \(refused.err)")
    }
    #expect(try house.run("import", "complaints", file, "--skip-bad").status == 0)
    #expect(try figures(house)["all"] as? Int == 1)
    // What is never closed hides where rows end, so nothing is left out for it.
    let open = try house.scratch.write(text + "2025-06-06T13:00,,\"f\n", to: "open.csv")
    #expect(try house.run("import", "complaints", open, "--skip-bad").status == 2)
  }

  @Test func aMonthIsCountedFromItsPartOfTheFileAlone() throws {
    let house = try House()
    let (text, _, _) = try made(2000)
    #expect(try take(text, house).status == 0)
    let whole = try #require(try figures(house, "--by", "month")["parts"] as? [[String: Any]])
    for part in whole {
      let month = try figures(house, "--month", try #require(part["name"] as? String))
      for key in ["all", "closed", "within12h", "within24h", "medianSeconds", "slowestSeconds"] {
        #expect(month[key] as? Double == part[key] as? Double, "\(key)")
      }
    }
    // A flipped bit in one month is no matter to another, and is seen where it counts.
    let file = URL(fileURLWithPath: house.store + ".d/complaints.figures")
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count * 2 / 5] ^= 1
    try bytes.write(to: file)
    let months = try #require(try figures(house, "--by", "month")["parts"] as? [[String: Any]])
    #expect(months.compactMap { $0["all"] as? Int } == whole.compactMap { $0["all"] as? Int })
  }
}

import Glibc
import Journal
import Supervision

/// The end of a day of sixty visits in a store of ten years: tally, cards and DMS laid beside each other, and the days of a
/// year whose closing agrees with an independent count.
enum CloseBench {
  private static let rounds = 15
  private static let visits = 60

  static func run() throws {
    var report = Report("end of a day")
    let reconciling = try reconciliation(&report)
    let year = try closings(&report)
    report.show()
    let milliseconds = reconciling.percentile(0.5).microseconds / 1000
    Verdicts.add(
      "reconcile a day of \(visits) visits in a store of ten years", "\(milliseconds.text(1)) ms, process and all",
      goal: "≤ 50 ms", isReached: milliseconds <= 50)
    Verdicts.add(
      "a year of days closed, each against an independent count", "\(year.agreed) of \(year.days) agree",
      goal: "all", isReached: year.agreed == year.days)
  }

  /// `showroom reconcile` on the day after the ten years, with sixty visits, forty cards and an export of as many rows.
  private static func reconciliation(_ report: inout Report) throws -> Samples {
    let folder = try ScratchFolder()
    let path = folder.file("showroom.plist")
    // The ten years stay as they are for the runs to come.
    guard try Process.run(["/bin/sh", "-c", "cp -r \(try TenYears.store())* \(folder.path)/"]) == 0 else {
      throw Failure(description: "the store of ten years could not be copied")
    }
    let store = try Store.open(at: path, mode: .readWrite, program: "bench", initial: Showroom())
    let day = store.state.day.map { $0.advanced(by: 1) } ?? CivilDay(number: 20_780)
    var number: UInt64 = 0
    func keep(_ command: (ShowroomState) throws -> Command, at time: ClockTime) throws {
      number += 1
      let context = Context(
        now: Moment(day: day, time: time, offset: 28_800), author: Load.arrivalAuthor,
        id: ActID(high: 77, low: number))
      try store.commit { try $0.decide(try command($0.state), context) }
    }
    let people = store.state.state.team.filter { $0.title == .consultant }
    for index in 0..<visits {
      let time = ClockTime(9, index * 8)
      try keep({ _ in .traffic(.count(.walkIn)) }, at: time)
      guard let id = store.state.state.openVisits.last?.id else { throw Failure(description: "no visit was opened") }
      try keep({ _ in .visit(.assign(id, people[index % people.count].id, reason: "bench")) }, at: time)
      if index % 3 < 2 {
        var details = CardDetails()
        details.name = "客户\(index)"
        details.phone = "136\(10_000_000 + index)"
        try keep({ _ in .card(.make(details, channel: .walkIn, visit: id)) }, at: time)
      }
      try keep({ _ in .visit(.leave(id, "again")) }, at: time)
    }
    try keep(
      { state in
        .day(
          .takeDMS(
            day,
            state.cards(of: day).enumerated().map { index, card in
              var row = DMSRecord(number: index + 1)
              row.name = card.details.name
              row.phone = index % 10 == 0 ? "" : card.details.phone
              row.level = index % 7 == 0 ? .h : card.details.level
              row.channel = .walkIn
              return row
            }))
      }, at: ClockTime(17, 45))
    let state = store.state.state
    var pure = Samples("differences, from the state")
    for _ in 0..<rounds { pure.time { _ = state.differences(on: day) } }
    try store.checkpoint()
    try store.close()
    var whole = Samples("showroom reconcile, whole process")
    for _ in 0..<rounds {
      try whole.time {
        _ = try Process.run([Programs.showroom, "--store", path, "--now", "\(day)T18:00", "reconcile"])
      }
    }
    report.add(pure, note: "\(state.differences(on: day).count) differences, \(state.cards.count) cards at hand")
    report.add(whole)
    return whole
  }

  /// A year of practice days, every one closed by the rules; the figures frozen are counted again from the acts alone.
  private static func closings(_ report: inout Report) throws -> (days: Int, agreed: Int) {
    let (days, first) = (365, CivilDay(number: 20_780 - 365))
    var (showroom, counted, agreed, closed) = (Showroom(), Count(), 0, 0)
    var closing = Samples("close a day, its differences explained")
    var number: UInt64 = 0
    func ask(_ command: Command, at moment: Moment, by author: Author) throws(Refusal) {
      number += 1
      let act = try showroom.decide(command, Context(now: moment, author: author, id: ActID(high: 78, low: number)))
      showroom.apply(act)
      for event in act.events { counted.take(event) }
    }
    func close(_ day: CivilDay) throws(Refusal) {
      let now = Moment(day: day, time: ClockTime(23, 0), offset: 28_800)
      let author = Load.arrivalAuthor
      for visit in showroom.state.openVisits { try ask(.visit(.leave(visit.id, "unattended")), at: now, by: author) }
      for difference in showroom.state.differences(on: day) {
        try ask(.day(.explain(day, difference.key, reason: "bench")), at: now, by: author)
      }
      if !showroom.state.unfinishedPlans(upTo: day).isEmpty {
        try ask(.plan(.moveRest(upTo: day, reason: "bench")), at: now, by: author)
      }
      var failure: Refusal?
      closing.time {
        do throws(Refusal) { try ask(.day(.close(day)), at: now, by: author) } catch { failure = error }
      }
      if let failure { throw failure }
      closed += 1
      if counted.agrees(with: showroom.state.days[day].standing.closing?.figures) { agreed += 1 }
      counted = Count()
    }
    var day = first
    for act in PracticeDay.days(days, from: first, offset: 28_800, seed: 5) {
      let own = act.at.businessDay(rollingAt: ClockTime(4, 0))
      if own > day, own > first {
        try close(day)
        day = own
      }
      // The evening before may plan a day that is closed by now; nothing else is refused.
      try? ask(act.command, at: act.at, by: act.author)
    }
    try close(day)
    report.add(closing)
    return (closed, agreed)
  }

  /// A day counted from its events, without the state.
  private struct Count {
    private var (visits, cards, drives, calls) = (0, 0, 0, 0)

    mutating func take(_ event: Event) {
      switch event {
      case .visit(.arrived): visits += 1
      case .visit(.driveBack): drives += 1
      case .card(.made): cards += 1
      case .traffic(.counted(_, _, let channel, let people)) where channel == .callIn: calls += people
      default: break
      }
    }

    func agrees(with figures: DayFigures?) -> Bool {
      figures?[.visits] == visits && figures?[.cardsMade] == cards && figures?[.testDrives] == drives
        && figures?[.callIns] == calls
    }
  }
}

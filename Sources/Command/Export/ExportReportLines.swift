import ArgumentParser
import Glibc
import Journal
import Supervision

/// `showroom export report-lines`: what the reports are made of, line by line.
struct ExportReportLines: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "report-lines",
    abstract: "Write what the QC-S reports are made of as CSV: visits, cards, what happened to cards, follow-ups.",
    discussion: """
      Writes four files into the folder: visits.csv (the walk-in line of each visit), cards.csv (every card at hand at \
      00:00 on the first day or made since; opening_level is empty for the latter), moves.csv (made, level, handed, \
      lossAsked, lossApproved, lossRefused, closing, handover, in order) and follow-ups.csv (due, settled, open, done or \
      dropped). Whoever doubts a figure can reckon it anew from these.
      """)
  @Argument(help: "The folder; it is made when it is not there.") var folder: String
  @Option(help: ArgumentHelp("The first day, as 2026-11-01.", valueName: "day")) var from: String
  @Option(help: ArgumentHelp("The last day, as 2026-11-30.", valueName: "day")) var to: String
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let open = try desk.store.open(.readOnly)
    defer { desk.note(open) }
    let state = open.state.state
    let span = ReportSpan(
      try desk.day(written: from, option: "--from", state), try desk.day(written: to, option: "--to", state))
    let lines = ReportLines(facts: try open.facts(span), state: state)
    if mkdir(folder, 0o755) != 0, errno != EEXIST {
      throw UsageError(
        zh: "\(folder) 建不了：\(SystemReason(code: errno).words.zh)",
        en: "\(folder) cannot be made: \(SystemReason(code: errno).words.en)")
    }
    for (name, csv) in lines.files {
      try OutputFile(path: folder + "/" + name).write(Output.safe(csv.text), sparing: desk.store)
    }
    desk.say(Phrase(zh: "已写到 \(folder)：\(lines.words.zh)", en: "written to \(folder): \(lines.words.en)"))
  }
}

/// The facts of a span as tables.
struct ReportLines {
  let facts: ReportFacts
  let state: ShowroomState

  var files: [(name: String, csv: CSVText)] {
    [("visits.csv", visits), ("cards.csv", cards), ("moves.csv", moves), ("follow-ups.csv", followUps)]
  }

  /// How much there is of each.
  var words: Phrase {
    Phrase(
      zh: "\(facts.visits.count) 批接待，\(facts.cards.count) 张卡，\(facts.moves.count) 次变动，\(facts.followUps.count) 次回访",
      en:
        "\(facts.visits.count) visits, \(facts.cards.count) cards, \(facts.moves.count) moves, \(facts.followUps.count) follow-ups"
    )
  }

  private func day(_ number: Int32) -> String { number < 0 ? "" : CivilDay(number: Int(number)).iso }

  private func number(_ number: Int32) -> String { number < 0 ? "" : "\(number)" }

  private func level(_ place: Int32) -> String {
    CustomerLevel.allCases.indices.contains(Int(place)) ? CustomerLevel.allCases[Int(place)].rawValue : ""
  }

  private func staff(_ id: Int32) -> String {
    id < 0 ? "" : state.person(StaffID(rawValue: Int(id)))?.name ?? "\(id)"
  }

  private var visits: CSVText {
    var csv = CSVText(header: [
      "visit", "day", "arrived", "stay", "people", "counts_as", "consultant", "asked_for", "card", "drives", "invited",
      "quoted", "closing_signed", "handed_over", "left", "model", "customer", "phone", "result", "purpose", "remark",
    ])
    for one in facts.visits {
      func mark(_ mark: Int32) -> String { one.has(mark) ? "1" : "0" }
      csv.add([
        number(one.number), day(one.day), ClockTime(0, Int(one.arrived) % 1440).text, number(one.stay),
        number(one.people), one.countsAs.rawValue, staff(one.consultant), staff(one.askedFor), number(one.card),
        number(one.drives), mark(VisitFact.invited), mark(VisitFact.quoted), mark(VisitFact.ordered),
        mark(VisitFact.delivered), mark(VisitFact.ended), facts.name(one.model), facts.name(one.customer),
        facts.name(one.phone), facts.name(one.result), facts.name(one.purpose), facts.name(one.remark),
      ])
    }
    return csv
  }

  private var cards: CSVText {
    var csv = CSVText(header: [
      "card", "made", "opening_level", "opening_signed", "opening_consultant", "level", "consultant", "channel",
      "visit",
      "model", "source", "customer", "phone",
    ])
    for one in facts.cards {
      csv.add([
        number(one.number), day(one.made), level(one.openingLevel), number(one.openingSigned),
        staff(one.openingConsultant), level(one.level), staff(one.consultant), facts.name(one.channel),
        number(one.visit), facts.name(one.model), facts.name(one.source), facts.name(one.customer),
        facts.name(one.phone),
      ])
    }
    return csv
  }

  private var moves: CSVText {
    var csv = CSVText(header: ["place", "card", "day", "what", "from", "to", "consultant", "visit", "reason"])
    for (place, one) in facts.moves.enumerated() {
      csv.add([
        "\(place)", number(one.card), day(one.day), one.kind.map { "\($0)" } ?? "", level(one.from), level(one.to),
        staff(one.consultant), number(one.visit), facts.name(one.reason),
      ])
    }
    return csv
  }

  private var followUps: CSVText {
    var csv = CSVText(header: ["card", "due", "settled", "outcome", "consultant", "level", "invites", "note"])
    for one in facts.followUps {
      csv.add([
        number(one.card), day(one.due), day(one.settled),
        FollowUpFact.Outcome(rawValue: one.outcome).map { "\($0)" } ?? "",
        staff(one.consultant), level(one.level), number(one.invites), facts.name(one.note),
      ])
    }
    return csv
  }
}

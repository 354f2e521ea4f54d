import ArgumentParser
import Supervision

/// `showroom export cards`: our cards as the DMS reads them.
struct ExportCards: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards", abstract: "All cards at hand, with the headings and words of the DMS.",
    discussion: """
      Columns: number, time, name, sex, phone, level, model, consultant, channel, source, next, remark, under the headings \
      that `showroom import dms --map` was told; so the file can be taken in by the DMS, and by `import dms` again. --made \
      writes those that count for one day, --missing of these only what the DMS does not have yet.
      """)
  @OptionGroup var target: ExportTarget
  @Option(help: "Those made that day: 2026-11-23, today or yesterday.") var made: String?
  @Flag(help: "Of the day's cards those that the DMS does not have; today's when no day is said.") var missing = false
  @OptionGroup var past: PastDay
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let state = try desk.look(past).state
    let rule = state.settings.dms
    let day =
      try made.map { try desk.day(written: $0, option: "--made", state) }
      ?? (missing ? state.businessDay(of: desk.now) : nil)
    var cards = day.map { state.cards(of: $0) } ?? state.cards.cards.values.sorted { $0.id < $1.id }
    if missing, let day {
      let absent = Set(
        state.differences(on: day).compactMap { difference -> CardID? in
          if case .cardNotInDMS(let id) = difference.kind { id } else { nil }
        })
      if state.days[day].dms != nil { cards = cards.filter { absent.contains($0.id) } }
    }
    let fields = [
      "number", "time", "name", "sex", "phone", "level", "model", "consultant", "channel", "source", "next", "remark",
    ]
    func heading(_ field: String) -> String { CSVText.cell(rule.columns[field] ?? field) }
    /// The DMS's word for one of ours.
    func theirs(_ ours: String, else word: String) -> String {
      rule.words.filter { $0.value == ours }.map(\.key).min() ?? word
    }
    var csv = CSVText(header: fields.map(heading))
    for card in cards {
      let details = card.details
      csv.add([
        "\(card.id.rawValue)", "\(card.made.day)T\(card.made.time.textWithSeconds)", details.name,
        details.sex?.rawValue ?? "", details.phone, theirs(details.level.rawValue, else: details.level.rawValue),
        details.model,
        details.consultant.map { state.name(of: $0).zh } ?? "",
        theirs(card.channel.rawValue, else: state.name(of: card.channel).zh),
        details.source.map { state.name(of: $0).zh } ?? "", details.next?.day.iso ?? "", details.remark,
      ])
    }
    try target.write(csv, at: desk)
  }
}

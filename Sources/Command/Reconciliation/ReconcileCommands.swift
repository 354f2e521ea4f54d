import ArgumentParser
import Dashboard
import Journal
import Supervision
import Terminal

/// `showroom reconcile …`: tally, cards and DMS side by side.
struct ReconcileCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: "Lay tally, cards and DMS beside each other; mend or explain what differs.",
    subcommands: [List.self, Show.self, Explain.self, Mend.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the day's differences; exit status 1 while one is neither mended nor explained.",
      discussion: """
        Classes: noDMS, unfinishedLine, contactWithoutCard, cardWithoutLine, cardNotInDMS, dmsWithoutCard, unlike, \
        channelCount, consultantCount.

        JSON: an object {day, left, differences}; differences is an array of {number, key, class, about, words, left, \
        reason, by, at, mend, fields}, mend the ways it can be mended, fields an array of {field, ours, theirs, differs}; \
        what there is none of is null.
        """)
    @OptionGroup var past: PastDay
    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Mask names and phones.") var masked = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let look = try desk.look(past)
      let day = look.state.businessDay(of: look.now)
      let all = look.state.differences(on: day)
      let left = all.count(where: \.isLeft)
      if json {
        desk.say(
          json: [
            "day": .string(day.iso), "left": PropertyList(left),
            "differences": .array(all.enumerated().map { $1.json($0 + 1, in: desk.language) }),
          ])
      } else if all.isEmpty {
        desk.say(Phrase(zh: "\(day) 客流、卡、DMS 一致", en: "\(day): tally, cards and DMS agree"))
      } else {
        list(all, at: desk)
        desk.say(
          left == 0
            ? Phrase(zh: "都已处理", en: "all of them are settled")
            : Phrase(
              zh: "\(left) 处待处理：showroom reconcile show N，mend N 修正，explain N 原因",
              en: "\(left) to settle: showroom reconcile show N, mend N, explain N REASON"))
      }
      if left > 0 { throw ExitStatus.refused }
    }

    private func list(_ all: [Difference], at desk: Desk) {
      var table = TextTable([
        .init(zh: "号", en: "no.", align: .trailing), .init(Phrase(both: "")), .init(zh: "差异", en: "difference"),
        .init(zh: "对象", en: "about"), .init(zh: "情况", en: "what"), .init(zh: "说明", en: "explained"),
      ])
      for (index, difference) in all.enumerated() {
        let subject = desk.words(difference.subject)
        table.add([
          "\(index + 1)", difference.isLeft ? "!" : "✓", desk.words(difference.kind.sort.name),
          masked ? Masked.name(subject) : subject, desk.words(difference.words), difference.explanation?.reason ?? "",
        ])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Show a difference with its two records side by side.")
    @Argument(help: "Its number in the list, or its key.") var number: String
    @OptionGroup var past: PastDay
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let look = try desk.look(past)
      let found = try look.state.difference(numbered: number, on: look.state.businessDay(of: look.now))
      desk.say("\(desk.words(found.kind.sort.name))  \(desk.words(found.subject))  \(desk.words(found.words))")
      if !found.fields.isEmpty {
        var table = TextTable([
          .init(Phrase(both: "")), .init(Phrase(both: "")), .init(found.sides.ours), .init(found.sides.theirs),
        ])
        for field in found.fields {
          table.add([
            field.differs ? "≠" : "", desk.words(field.title), field.ours.map { desk.words($0) } ?? "–",
            field.theirs.map { desk.words($0) } ?? "–",
          ])
        }
        desk.say(table.text(in: desk.language))
      }
      for remedy in found.remedies { desk.say("\(remedy.word)  \(desk.words(remedy.name))") }
    }
  }

  struct Explain: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Let a difference stand, and say why.")
    @Argument(help: "Its number in the list, or its key.") var number: String
    @Argument(help: "Why.") var reason: String
    @Option(help: "The day: 2026-11-23, today or yesterday.") var day: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let day = try desk.day(of: day, state)
        return .day(.explain(day, try state.difference(numbered: number, on: day).key, reason: reason))
      }
    }
  }

  struct Mend: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Mend a difference.",
      discussion: """
        Ways, of which `reconcile show N` lists those that fit: card (make the card, at --visit where it is a walk-in's), \
        count (one more on the tally), ours (entered or put right in the DMS), theirs (change the card), strike (a row \
        struck from the DMS), line (open a line), give (the card to the line's consultant), finish (with --consultant, \
        --result, --kind). The likeliest is taken when none is said, but never one of ours and theirs.
        """)
    @Argument(help: "Its number in the list, or its key.") var number: String
    @Argument(help: "The way.") var way: String?
    @Option(help: "The visit at which a card is made; new for one counted now.") var visit: String?
    @Option(help: "Who looked after them.") var consultant: String?
    @Option(help: "What came of the visit.") var result: String?
    @Option(help: "first, returning or other.") var kind: String?
    @Option(help: "The day: 2026-11-23, today or yesterday.") var day: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let kind = try kind.map { try VisitKind.named($0) }
      try desk.act { state in
        let day = try desk.day(of: day, state)
        let found = try state.difference(numbered: number, on: day)
        return .day(.mend(day, found.key, try remedy(for: found, kind, state)))
      }
    }

    private func remedy(for found: Difference, _ kind: VisitKind?, _ state: ShowroomState) throws -> Remedy {
      let ways = found.remedies.filter { way == nil || $0.word == way }
      guard let first = ways.first else {
        let words = found.remedies.reduce(into: [String]()) { if !$0.contains($1.word) { $0.append($1.word) } }
        throw UsageError(
          zh: "\(way ?? "")：这处差异可用 \(words.joined(separator: "、"))，或用 explain 写明原因",
          en: "\(way ?? ""): this difference is mended by \(words.joined(separator: ", ")), or explained")
      }
      if way == nil, ways.contains(.takeTheirs) {
        throw UsageError(
          zh: "请写明以哪方为准：mend \(number) ours 或 mend \(number) theirs",
          en: "say whose record stands: mend \(number) ours, or mend \(number) theirs")
      }
      switch first {
      case .finish:
        let finish = LineFinish(
          consultant: try consultant.map { try state.person(named: $0).id },
          result: result.map { state.result(named: $0) },
          kind: kind)
        return .finish(finish)
      case .makeCard:
        guard let visit else { return first }
        return .makeCard(visit: visit == "new" ? nil : try state.visit(numbered: visit).id)
      default: return first
      }
    }
  }
}

extension Desk {
  /// The day named, else the one under way.
  func day(of text: String?, _ state: ShowroomState) throws(UsageError) -> CivilDay {
    guard let text else { return state.businessDay(of: now) }
    return try day(written: text, option: "--day", state)
  }
}

extension Difference {
  fileprivate func json(_ number: Int, in language: Language) -> PropertyList {
    func text(_ words: Phrase?) -> PropertyList { words.map { .string($0[language]) } ?? .null }
    let ways = remedies.reduce(into: [String]()) { if !$0.contains($1.word) { $0.append($1.word) } }
    return [
      "number": PropertyList(number), "key": .string(key.rawValue), "class": .string(kind.sort.rawValue),
      "about": text(subject), "words": text(words), "left": .boolean(isLeft),
      "reason": explanation.map { .string($0.reason) } ?? .null, "by": explanation.map { .string($0.by) } ?? .null,
      "at": PropertyList(explanation?.at), "mend": .array(ways.map { .string($0) }),
      "fields": .array(
        fields.map {
          ["field": text($0.title), "ours": text($0.ours), "theirs": text($0.theirs), "differs": .boolean($0.differs)]
        }),
    ]
  }
}

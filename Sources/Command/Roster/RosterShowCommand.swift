import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom roster show`: a week, people down and days across.
struct RosterShowCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a week: people down, days across, and what is not as it should be.",
    discussion: """
      JSON: an object {week, published, publishedBy, people: [{number, name, doorMinutes, unpopularMinutes, workDays, days: \
      [{day, cell, shift, from, to, posts: [{place, from, to, locked}], absences: [{kind, from, to, note}], wishes: [{about, \
      want, weight}], appointments: [{kind, from, to, with}], locked, conflicts, changes: [{at, by, before, reason}]}]}], \
      days: [{day, working, published, shut, door: [{from, to, planned, wanted}]}]}; cell is what --seen takes.
      """)
  @Option(help: ArgumentHelp("2026-W48, or a day of the week.", valueName: "W")) var week = "today"
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let monday = try CivilDay.week(written: week, today: desk.now.day, option: "--week")[0]
    let state = try desk.look(holding: monday, days: Retention.recordDays).state
    let week = state.rosterWeek(of: monday)
    guard !json else { return desk.say(json: week.json(in: state)) }
    let words = RosterWeekWords(week: week, state: state)
    desk.say(text: words.text(in: desk.language))
  }
}

/// A week's roster in plain text, for the terminal and for print.
struct RosterWeekWords {
  let week: RosterWeek
  let state: ShowroomState

  /// The table, and below it the door, what is wrong and what was changed.
  func text(in language: Language) -> String {
    ([heading(in: language), table(in: language).text(in: language)] + remarks.map { $0[language] }).map { $0 + "\n" }
      .joined()
  }

  /// Adds only what is wrong to an answer.
  func sayWhatIsWrong(at desk: Desk) { for words in wrong { desk.say(words) } }

  private func heading(in language: Language) -> String {
    let span = "\(week.days.first?.day.iso ?? "") – \(week.days.last?.day.iso ?? "")"
    let state = week.publication.map {
      Phrase(zh: "\($0.by) 于 \($0.at.day) \($0.at.time) 公布", en: "published by \($0.by), \($0.at.day) \($0.at.time)")
    }
    return "\(span)  \((state ?? Phrase(zh: "未公布", en: "draft"))[language])"
  }

  private func table(in language: Language) -> TextTable {
    var table = TextTable(
      [.init(zh: "姓名", en: "name")]
        + week.days.map { day in .init(Phrase(both: "\(day.day.weekday.name[language]) \(day.day.iso.suffix(5))")) }
        + [.init(zh: "门口", en: "door", align: .trailing)])
    for row in week.people where row.workDays > 0 || row.cells.contains(where: { !$0.isEmpty }) {
      table.add(
        [row.person.name(in: language)] + row.cells.map { cell($0, in: language) } + [row.share.all.short])
    }
    return table
  }

  /// A day in a few signs: `E 10–11 14–15 m12`.
  private func cell(_ cell: RosterWeek.Cell, in language: Language) -> String {
    var parts: [String] = []
    if let shift = cell.rostered.shift {
      let kind = state.settings.shiftKinds.first { $0.id == shift.kind && $0.hours == shift.hours }
      parts.append(kind?.mark[language] ?? shift.hours.text)
    } else if cell.absences.isEmpty {
      parts.append("·")
    }
    for post in cell.rostered.posts {
      switch post.place {
      case .door: parts.append(post.hours.short)
      case .meal: parts.append("\(Self.meal[language])\(post.hours.from.short)")
      default: parts.append("\(state.name(of: post.place)[language]) \(post.hours.short)")
      }
    }
    for appointment in cell.appointments { parts.append("@\(appointment.hours.short)") }
    for absence in cell.absences {
      parts.append("(\(absence.kind.name[language])\(absence.hours.map { " " + $0.short } ?? ""))")
    }
    if cell.isLocked || !cell.lockedPosts.isEmpty { parts.append("=") }
    if !cell.conflicts.isEmpty { parts.append("!") }
    if !cell.amendments.isEmpty { parts.append("*") }
    return parts.joined(separator: " ")
  }

  private static let meal = Phrase(zh: "餐", en: "m")

  private var remarks: [Phrase] {
    let changes = week.amendments.map { day, amendment in
      let (name, when) = (state.name(of: amendment.staff), "\(amendment.at.day) \(amendment.at.time)")
      return Phrase(
        zh: "* \(day) \(name.zh)：\(when) \(amendment.by) 改，原为 \(amendment.before.line)，原因 \(amendment.reason)",
        en: "* \(day) \(name.en): was \(amendment.before.line); \(amendment.by), \(when): \(amendment.reason)")
    }
    let legend = Phrase(
      zh: "早/晚 班次，10–11 门口，餐12 用餐，@ 预约，= 锁定，! 有问题，* 公布后改过；门口为五周合计",
      en:
        "E/L shift, 10–11 door, m12 meal, @ appointment, = locked, ! see below, * changed since published; door: five weeks"
    )
    return wrong + changes + (week.isEmpty ? [] : [legend])
  }

  /// Half hours that lack people, and what is not as it should be with anybody.
  private var wrong: [Phrase] {
    let shut = week.days.compactMap { day in
      day.shut.map { Phrase(zh: "\(day.day) 店休 \($0.zh)", en: "\(day.day) shut: \($0.en)") }
    }
    let short = week.days.filter { $0.working > 0 && !$0.short.isEmpty }.map { day in
      let slots = day.shortStretches.map { "\($0.hours.text) \($0.planned)/\($0.wanted)" }.joined(separator: ", ")
      return Phrase(zh: "! \(day.day) 门口缺人 \(slots)", en: "! \(day.day) short at the door \(slots)")
    }
    let conflicts = week.conflicts.map { conflict in
      let name = state.name(of: conflict.staff)
      return Phrase(
        zh: "! \(conflict.day) \(name.zh)\(conflict.words.zh)", en: "! \(conflict.day) \(name.en) \(conflict.words.en)")
    }
    return shut + short + conflicts
  }
}

extension RosterWeek.Cell {
  /// Whether nothing at all stands there.
  fileprivate var isEmpty: Bool {
    rostered.shift == nil && absences.isEmpty && wishes.isEmpty && appointments.isEmpty && !isLocked
  }
}

extension ClockTime {
  /// `10`, or `10:30` when it is not a full hour.
  fileprivate var short: String { minutes % 60 == 0 ? "\(hour)" : text }
}

extension Hours {
  /// `10–11`.
  fileprivate var short: String { "\(from.short)–\(to.short)" }
}

extension Minutes {
  /// `12.5 h`.
  fileprivate var short: String { "\(count / 60).\(count % 60 / 6) h" }
}

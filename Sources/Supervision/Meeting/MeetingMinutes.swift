/// The minutes of a meeting 会议纪要, which write themselves: what was shown on each item, what was typed, what was decided.
///
/// The facts are those of the showroom as it stood when the meeting ended, or as it stands while it goes on; they are
/// computed from the acts of that day, so nothing is kept twice.
public struct MeetingMinutes: Sendable {
  /// How minutes are written.
  public enum Format: String, CaseIterable, Sendable {
    case markdown = "md"
    case text
  }

  /// An agenda item with its facts and what was typed on it.
  public struct Section: Hashable, Sendable {
    /// The item.
    public let item: AgendaItem
    /// Seconds spent on it.
    public let seconds: Int
    /// The facts.
    public let page: MeetingPage
    /// What was typed on it, decisions and actions included.
    public let notes: [MeetingNote]
  }

  /// The meeting.
  public let meeting: Meeting
  /// The showroom's name.
  public let showroom: Phrase
  /// The moment whose facts they tell.
  public let at: Moment
  /// Who was there at that moment, and who was away.
  public let present: [Staff]
  /// Its items, in order.
  public let sections: [Section]
  /// The day's forecast in all, and whether it went up.
  public let forecast: (sum: Forecast, sent: SentForecast?)
  /// What was said in it for somebody's work.
  public let recognitions: [(name: Phrase, reason: String)]

  /// The minutes of a meeting of the day that a showroom holds.
  public init(of meeting: Meeting, in showroom: Showroom, at now: Moment, names: CustomerNames = .full) {
    let at = meeting.ended ?? now
    let state =
      showroom.latest.map { at.instant < $0.instant } == true ? showroom.standing(at: at.instant) : showroom.state
    let day = state.businessDay(of: meeting.started)
    self.meeting = meeting
    self.at = at
    self.showroom = state.settings.showroom
    present = state.attendance(on: day, at: at).filter { $0.arrived != nil && $0.left == nil }.map(\.person)
    sections = meeting.items.enumerated().map { index, item in
      Section(
        item: item, seconds: meeting.seconds(on: index, at: at),
        page: state.page(on: item.topic, at: at, names: names),
        notes: meeting.notes.filter { $0.page == index })
    }
    forecast = (state.meetings.sum(on: day), state.meetings.sent[day])
    recognitions = state.meetings.recognitions.filter { $0.meeting == meeting.id }.map {
      (state.name(of: $0.staff), $0.reason)
    }
  }

  /// What was decided, oldest first.
  public var decisions: [MeetingNote] { meeting.typed { $0 == .decision } }

  /// Who is to do what by when, oldest first.
  public var actions: [(note: MeetingNote, owner: String, due: CivilDay)] {
    meeting.notes.compactMap { note in
      if case .action(_, let owner, let due) = note.kind { (note, owner, due) } else { nil }
    }
  }

  /// The minutes as text in a language; each line ends with a line break.
  public func written(as format: Format, in language: Language) -> String {
    var page = Paper(format: format, language: language)
    write(on: &page)
    return page.text
  }

  private func write(on page: inout Paper) {
    let (day, from, to) = (meeting.started.day, meeting.started.time, meeting.ended?.time.text ?? "…")
    page.title(
      Phrase(
        zh: "\(meeting.name.zh)纪要 \(day) \(day.weekday.name.zh)",
        en: "\(meeting.name.en), \(day.weekday.name.en) \(day)"))
    page.line(
      .dotted([
        showroom, Phrase(both: "\(from)–\(to)"), Phrase(zh: "主持 \(meeting.by.user)", en: "held by \(meeting.by.user)"),
        Phrase(zh: "到会 \(present.count) 人", en: "\(present.count) present"),
      ]))
    page.line(
      Phrase(
        zh: present.map(\.phrase.zh).joined(separator: "、"), en: present.map(\.phrase.en).joined(separator: ", ")))
    if !decisions.isEmpty {
      page.heading(Phrase(zh: "决议", en: "Decisions"))
      for decision in decisions { page.bullet(Phrase(both: decision.text)) }
    }
    if !actions.isEmpty {
      page.heading(Phrase(zh: "事项", en: "Actions"))
      page.table(
        [Phrase(zh: "谁", en: "who"), Phrase(zh: "什么", en: "what"), Phrase(zh: "何时前", en: "by")],
        actions.map { [Phrase(both: $0.owner), Phrase(both: $0.note.text), Phrase(both: $0.due.iso)] })
    }
    for section in sections { write(section, on: &page) }
    if !recognitions.isEmpty, !meeting.items.contains(where: { $0.topic == .recognition }) {
      page.heading(AgendaTopic.recognition.name)
      for (name, reason) in recognitions {
        page.bullet(Phrase(zh: "\(name.zh)：\(reason)", en: "\(name.en): \(reason)"))
      }
    }
  }

  private func write(_ section: Section, on page: inout Paper) {
    let minutes = (section.seconds + 59) / 60
    page.heading(
      Phrase(
        zh: "\(section.item.name.zh)（\(minutes)/\(section.item.minutes.count) 分）",
        en: "\(section.item.name.en) (\(minutes) of \(section.item.minutes.count) min)"))
    if !section.page.figures.isEmpty {
      page.line(
        .dotted(section.page.figures.map { Phrase(zh: "\($0.label.zh) \($0.text)", en: "\($0.label.en) \($0.text)") }))
    }
    for line in section.page.lines.prefix(40) {
      page.bullet(Phrase(zh: "\(line.lead.zh)：\(line.text.zh)", en: "\(line.lead.en): \(line.text.en)"))
    }
    if section.page.lines.isEmpty, section.page.figures.isEmpty, section.notes.isEmpty {
      page.line(Phrase(zh: "（没有记录）", en: "(nothing was written down)"))
    }
    for note in section.notes where note.kind == .note {
      // What the page lists already is not said twice.
      if section.page.lines.contains(where: { $0.text.zh == note.text }) { continue }
      page.bullet(Phrase(both: note.text))
    }
  }
}

/// A sheet that minutes are written on, in Markdown or plain text.
private struct Paper {
  let format: MeetingMinutes.Format
  let language: Language
  private(set) var text = ""

  init(format: MeetingMinutes.Format, language: Language) {
    self.format = format
    self.language = language
  }

  mutating func title(_ words: Phrase) { add((format == .markdown ? "# " : "") + safe(words)) }

  mutating func heading(_ words: Phrase) {
    add("")
    add(format == .markdown ? "## " + safe(words) : "[" + safe(words) + "]")
    if format == .markdown { add("") }
  }

  mutating func line(_ words: Phrase) {
    guard !words[language].isEmpty else { return }
    if format == .markdown, !text.isEmpty, !text.hasSuffix("\n\n") { add("") }
    add(safe(words))
  }

  mutating func bullet(_ words: Phrase) { add("- " + safe(words)) }

  mutating func table(_ head: [Phrase], _ rows: [[Phrase]]) {
    guard format == .markdown else {
      for row in rows { add("- " + row.map { safe($0) }.joined(separator: "  ")) }
      return
    }
    add("| " + head.map { safe($0) }.joined(separator: " | ") + " |")
    add("|" + String(repeating: " --- |", count: head.count))
    for row in rows { add("| " + row.map { safe($0) }.joined(separator: " | ") + " |") }
  }

  /// Signs that Markdown would take for its own are written so that they stay what somebody typed.
  private func safe(_ words: Phrase) -> String {
    guard format == .markdown else { return words[language] }
    var safe = ""
    for character in words[language] {
      if "\\`*_[]<>|#".contains(character) { safe.append("\\") }
      safe.append(character)
    }
    return safe
  }

  private mutating func add(_ line: String) { text += line + "\n" }
}

import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom meeting show`: the meeting that goes on, its item and facts; else the last one of the day.
struct MeetingShow: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the meeting that goes on, or the meetings of a day.",
    discussion: """
      JSON: {running, meetings, forecast, sent, recognitions}. running is null or a meeting with its page; meetings are those \
      of the day: {id, agenda, name, started, ended, by, terminal, page, items, notes}, page from 1, items an array of {topic, \
      name, minutes, seconds}, notes of {kind, text, item, at, owner, due, task}, kind being note, decision or action. The \
      running one has facts as well: {figures, lines}, figures an array of {label, text}, lines of {lead, text}. forecast is \
      {orders, deliveries, people}, people an array of {name, orders, deliveries}; sent is null or {orders, deliveries, at, by}; \
      recognitions are an array of {name, reason}.
      """)
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    let sheet = MeetingDay(look.state, at: look.now, language: desk.language)
    if json { desk.say(json: sheet.json) } else { sheet.say(at: desk) }
  }
}

/// The meetings of a day, gathered for `meeting show`.
struct MeetingDay {
  let state: ShowroomState
  let now: Moment
  let language: Language
  let day: CivilDay
  let running: Meeting?
  let meetings: [Meeting]

  init(_ state: ShowroomState, at now: Moment, language: Language) {
    (self.state, self.now, self.language) = (state, now, language)
    let day = state.businessDay(of: now)
    self.day = day
    running = state.runningMeeting(at: now)
    meetings = state.meetings.meetings.filter { state.businessDay(of: $0.started) == day }
  }

  func say(at desk: Desk) {
    guard let meeting = running ?? meetings.last else {
      desk.say(
        Phrase(
          zh: "今天还没有开过会；用 showroom meeting start morning 开始", en: "no meeting today yet: showroom meeting start morning"
        ))
      return
    }
    let end = meeting.ended?.time.text ?? desk.words(Phrase(zh: "进行中", en: "goes on"))
    desk.say("\(desk.words(meeting.name))  \(meeting.started.time)–\(end)  \(meeting.by.user)")
    for (index, item) in meeting.items.enumerated() {
      let mark = meeting.isRunning && index == meeting.page ? "▸" : " "
      let minutes = (meeting.seconds(on: index, at: now) + 30) / 60
      desk.say("\(mark) \(index + 1)  \(desk.words(item.name))  \(minutes)/\(item.minutes.count)")
    }
    if meeting.isRunning, let item = meeting.item {
      let page = state.page(on: item.topic, at: now, names: .masked)
      desk.say("")
      desk.say(rows: page.figures.map { ($0.label, $0.text) } + page.lines.map { ($0.lead, desk.words($0.text)) })
    }
    for note in meeting.notes {
      let words: Phrase =
        switch note.kind {
        case .note: Phrase(both: "· \(note.text)")
        case .decision: Phrase(zh: "◆ 决议：\(note.text)", en: "◆ decided: \(note.text)")
        case .action(let id, let owner, let due):
          Phrase(zh: "→ \(id) \(owner)：\(note.text)，\(due) 前", en: "→ \(id) \(owner): \(note.text), by \(due)")
        }
      desk.say(SafeText.sanitized(desk.words(words)))
    }
  }

  var json: PropertyList {
    let sum = state.meetings.sum(on: day)
    let people = (state.meetings.forecasts[day] ?? [:]).sorted { $0.key < $1.key }
    return [
      "running": PropertyList(optional: running.map { json(of: $0, hasFacts: true) }),
      "meetings": .array(meetings.map { json(of: $0, hasFacts: false) }),
      "forecast": [
        "orders": PropertyList(sum.orders), "deliveries": PropertyList(sum.deliveries),
        "people": .array(
          people.map { id, forecast in
            [
              "name": .string(state.name(of: id)[language]), "orders": PropertyList(forecast.orders),
              "deliveries": PropertyList(forecast.deliveries),
            ]
          }),
      ],
      "sent": PropertyList(
        optional: state.meetings.sent[day].map { sent in
          [
            "orders": PropertyList(sent.sum.orders), "deliveries": PropertyList(sent.sum.deliveries),
            "at": PropertyList(sent.at), "by": .string(sent.by),
          ]
        }),
      "recognitions": .array(
        state.meetings.recognitions.filter { $0.day == day }.map {
          ["name": .string(state.name(of: $0.staff)[language]), "reason": .string($0.reason)]
        }),
    ]
  }

  private func json(of meeting: Meeting, hasFacts: Bool) -> PropertyList {
    let items = meeting.items.enumerated().map { index, item -> PropertyList in
      [
        "topic": .string(item.topic.rawValue), "name": .string(item.name[language]),
        "minutes": PropertyList(item.minutes.count), "seconds": PropertyList(meeting.seconds(on: index, at: now)),
      ]
    }
    var entries: [(String, PropertyList)] = [
      ("id", .string(meeting.id.description)), ("agenda", .string(meeting.agenda.rawValue)),
      ("name", .string(meeting.name[language])), ("started", PropertyList(meeting.started)),
      ("ended", PropertyList(meeting.ended)), ("by", .string(meeting.by.user)),
      ("terminal", .string(meeting.by.terminal)), ("page", PropertyList(meeting.page + 1)),
      ("items", .array(items)), ("notes", .array(meeting.notes.map(json(of:)))),
    ]
    if hasFacts, let item = meeting.item {
      let page = state.page(on: item.topic, at: now, names: .masked)
      let facts: PropertyList = [
        "figures": .array(page.figures.map { ["label": .string($0.label[language]), "text": .string($0.text)] }),
        "lines": .array(page.lines.map { ["lead": .string($0.lead[language]), "text": .string($0.text[language])] }),
      ]
      entries.append(("facts", facts))
    }
    return .dictionary(PropertyList.Entries(entries))
  }

  private func json(of note: MeetingNote) -> PropertyList {
    var (kind, who): (String, String?) = ("note", nil)
    var (due, task): (String?, String?)
    switch note.kind {
    case .note: break
    case .decision: kind = "decision"
    case .action(let id, let owner, let day): (kind, who, due, task) = ("action", owner, day.iso, id.description)
    }
    return [
      "kind": .string(kind), "text": .string(note.text), "item": PropertyList(note.page + 1),
      "at": PropertyList(note.at),
      "owner": PropertyList(optional: who.map { .string($0) }), "due": PropertyList(optional: due.map { .string($0) }),
      "task": PropertyList(optional: task.map { .string($0) }),
    ]
  }
}

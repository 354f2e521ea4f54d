import ArgumentParser
import Dashboard
import Journal
import Supervision

/// `showroom roster mend`: who takes over where a day's door is short.
struct RosterMendCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend", abstract: "Let others take over where a day's door is short, with the fewest changes.",
    discussion: """
      Today from now on, or the whole of a later day. Shifts stay as they are; a meal moves only where the door cannot be kept \
      otherwise. One act. JSON: an object {day, from, short: [{from, to, there, needed}], steps: [{number, name, what, from, \
      to}], left, changes}; what is takes-over, is-free or eats. Exit status 1 when the door stays short.
      """)
  @Option(help: "2026-11-23, today or tomorrow.") var day = "today"
  @Option(help: "Why; by default who is away.") var reason: String?
  @Flag(help: "Only say who would take over.") var dryRun = false
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let state = try desk.look().state
    let day = try desk.day(written: day, option: "--day", state)
    guard day >= state.businessDay(of: desk.now) else {
      throw UsageError(zh: "--day \(day) 已经过去，请选今天或以后", en: "--day \(day) is over; choose today or a later day")
    }
    var call = state.call(mending: [day], at: desk.now)
    var act: Act?
    if !dryRun, call.canMend {
      act = try desk.perform { latest in
        call = latest.call(mending: [day], at: desk.now)
        return call.command(because: reason)
      }
    }
    if json {
      desk.say(json: state.mend(day, at: desk.now).json(in: state))
    } else if call.isShort {
      call.tell(at: desk, isTaken: act != nil)
      if let act { desk.say(desk.showroom.words(for: act)) }
    } else {
      desk.say(Phrase(zh: "\(day) 门口不缺人", en: "the door of \(day) is covered"))
    }
    if call.days.contains(where: { !$0.left.isEmpty }) { throw ExitStatus.refused }
  }
}

extension AbsenceCall {
  /// Says what is short and who takes over.
  func tell(at desk: Desk, isTaken: Bool) {
    let state =
      desk.showroom.state.staff.isEmpty ? (try? desk.look().state) ?? desk.showroom.state : desk.showroom.state
    for mend in days {
      for slot in mend.short {
        desk.say(
          Phrase(
            zh: "缺人 \(mend.day) \(slot.hours.text)：\(slot.planned)/\(slot.wanted)",
            en: "short \(mend.day) \(slot.hours.text): \(slot.planned) of \(slot.wanted)"))
      }
      for step in mend.steps {
        let name = state.name(of: step.staff)
        desk.say(
          Phrase(
            zh: "  \(step.hours.text) \(name.zh)\(step.kind.words.zh)",
            en: "  \(step.hours.text) \(name.en) \(step.kind.words.en)"))
      }
      for slot in mend.left {
        desk.say(
          Phrase(
            zh: "  在班的人接不了 \(slot.hours.text)；roster replace 说谁能来替",
            en: "  nobody on shift can take \(slot.hours.text); roster replace says who could come in"))
      }
      if !isTaken, !mend.isEmpty {
        desk.say(
          Phrase(
            zh: "照此补位：showroom roster mend --day \(mend.day)", en: "to do so: showroom roster mend --day \(mend.day)"))
      }
    }
  }
}

extension DayMend.Step.Kind {
  fileprivate var words: Phrase {
    switch self {
    case .takesOver: Phrase(zh: "上门口", en: "takes over at the door")
    case .isFree: Phrase(zh: "不再站这段", en: "is free instead")
    case .eats: Phrase(zh: "改在这时用餐", en: "eats then instead")
    }
  }

  fileprivate var word: String {
    switch self {
    case .takesOver: "takes-over"
    case .isFree: "is-free"
    case .eats: "eats"
    }
  }
}

extension DayMend {
  fileprivate func json(in state: ShowroomState) -> PropertyList {
    func list(_ slots: [RosterWeek.Slot]) -> PropertyList {
      .array(
        slots.map { slot in
          [
            "from": .string(slot.hours.from.text), "to": .string(slot.hours.to.text),
            "there": PropertyList(slot.planned), "needed": PropertyList(slot.wanted),
          ]
        })
    }
    return [
      "day": .string(day.iso), "from": .string(from.text), "short": list(short),
      "steps": .array(
        steps.map { step in
          [
            "number": PropertyList(step.staff.rawValue), "name": .string(state.name(of: step.staff).zh),
            "what": .string(step.kind.word), "from": .string(step.hours.from.text), "to": .string(step.hours.to.text),
          ]
        }),
      "left": list(left), "changes": PropertyList(changes),
    ]
  }
}

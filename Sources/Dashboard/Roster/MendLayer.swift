import Supervision
import Terminal

/// Who takes over once somebody is away 补位: shown before it is taken, as one act with the absence.
struct MendLayer: Sendable {
  /// What is open and who takes over.
  let call: AbsenceCall
  /// Rows scrolled down.
  var scroll = 0

  /// What it says, line by line.
  func lines(_ state: ShowroomState, today: CivilDay, _ language: Language, width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    for mend in call.days {
      if !lines.isEmpty { lines.append([]) }
      if call.days.count > 1 || mend.day != today {
        lines.append([Span(Phrase.spaced(mend.day.weekday.name, Phrase(both: "\(mend.day)"))[language], .strong)])
      }
      lines += mend.short.map { slot in
        [Span("▲ ", .bad), Span(slot.hours.text), Span(Self.count(slot)[language], .muted)]
      }
      lines += mend.steps.map { step in
        [
          Span(step.kind == .takesOver ? "→ " : "  ", .accent), Span(step.hours.text + "  ", .text),
          Span(state.name(of: step.staff)[language], step.kind == .takesOver ? .strong : .text),
          Span("  " + Self.words(of: step.kind)[language], .muted),
        ]
      }
      lines += verdict(mend, language, width: width)
    }
    return lines
  }

  private func verdict(_ mend: DayMend, _ language: Language, width: Int) -> [[Span]] {
    guard !mend.left.isEmpty else {
      let words = Phrase(
        zh: "门口够人，只动 \(mend.changes) 个半小时", en: "the door is covered; \(mend.changes) half hours change hands")
      return [[Span("✓ ", .good), Span(words[language], .text)]]
    }
    let rows = mend.left.map { $0.hours.text }.joined(separator: " ")
    let left = Phrase(zh: "在班的人接不了 \(rows)", en: "nobody on shift can take \(rows)")
    let way = Phrase(zh: "记下后在周排班按 R，可找休息的人来替", en: "afterwards R in 6 Week says who could come in")
    let all = TextWidth.wrap(left[language], width: width - 3) + TextWidth.wrap(way[language], width: width - 3)
    return all.enumerated().map { $0 == 0 ? [Span("! ", .bad), Span($1, .bad)] : [Span("  " + $1, .muted)] }
  }

  private static func count(_ slot: RosterWeek.Slot) -> Phrase {
    Phrase(zh: "  门口 \(slot.planned)/\(slot.wanted) 人", en: "  \(slot.planned) of \(slot.wanted) at the door")
  }

  private static func words(of kind: DayMend.Step.Kind) -> Phrase {
    switch kind {
    case .takesOver: Phrase(zh: "上门口", en: "takes over")
    case .isFree: Phrase(zh: "不再站这段", en: "is free instead")
    case .eats: Phrase(zh: "改在这时用餐", en: "eats then instead")
    }
  }

  private func title(_ state: ShowroomState) -> Phrase {
    guard let staff = call.staff else { return Phrase(zh: "补位", en: "Who takes over") }
    return .spaced(state.name(of: staff), Phrase(zh: "不在，谁接门口", en: "is away · who takes over"))
  }

  private var foot: Phrase {
    guard call.absence != nil else { return Phrase(zh: "Enter 采用 · Esc 放弃", en: "Enter takes it · Esc leaves it") }
    return call.canMend
      ? Phrase(zh: "Enter 请假并补位 · o 只记请假 · Esc", en: "Enter takes both · o the absence only · Esc")
      : Phrase(zh: "Enter 记下请假 · Esc", en: "Enter takes the absence down · Esc")
  }

  /// Draws it over the board.
  func draw(_ screen: inout Screen, _ state: ShowroomState, today: CivilDay, _ language: Language) {
    let title = title(state)[language]
    let foot = foot[language]
    let most = max(screen.size.columns - 6, 1)
    let needed = lines(state, today: today, language, width: 60).map { $0.reduce(0) { $0 + TextWidth.cells($1.text) } }
    let width = min(max(needed.max() ?? 0, TextWidth.cells(title) + 4, TextWidth.cells(foot)) + 2, most)
    let lines = lines(state, today: today, language, width: width)
    let rows = min(lines.count, max(screen.size.rows - 4, 1))
    let first = min(scroll, max(lines.count - rows, 0))
    var overlay = Overlay(title, inside: Size(columns: width, rows: rows), foot: [Span(foot, .muted)])
    if lines.count > rows { overlay.box.scroll = ScrollThumb(offset: first, visible: rows, count: lines.count) }
    overlay.draw(&screen) { screen in
      for (row, line) in lines.dropFirst(first).prefix(rows).enumerated() {
        screen.put(line, at: Point(x: 1, y: row))
      }
    }
  }
}

extension Dashboard {
  /// Shows who takes over where an absence leaves the door short; false where there is nothing to show.
  mutating func offersMend(for command: Command, _ world: World) -> Bool {
    guard case .roster(.setAbsence(let id, let days, let kind, let hours, let note)) = command else { return false }
    let state = world.showroom.state
    guard let call = try? state.call(id, days: days, kind: kind, hours: hours, note: note, at: world.now), call.isShort
    else { return false }
    layers.removeTrailingMenus()
    layers.append(.mend(MendLayer(call: call)))
    return true
  }

  /// Shows how the selected day can be mended as it stands.
  mutating func mendDay(_ cell: CellID, _ world: World) -> [Effect] {
    let state = world.showroom.state
    let call = state.call(mending: [cell.day], at: world.now)
    guard call.isShort else {
      let words =
        cell.day < state.businessDay(of: world.now)
        ? Phrase(zh: "\(cell.day) 已经过去，请选今天或以后", en: "\(cell.day) is over; choose today or a later day")
        : Phrase(zh: "\(cell.day) 门口不缺人，不用补位", en: "the door of \(cell.day) is covered; there is nothing to mend")
      toast = Toast(.refused, words, now: world.now)
      return []
    }
    layers.append(.mend(MendLayer(call: call)))
    return []
  }

  mutating func press(_ key: Key, _ layer: MendLayer, _ world: World) -> [Effect] {
    var layer = layer
    switch key.halfWidth {
    case .escape, .character("q"), .left: return closeTop(world)
    case .up, .character("k"): layer.scroll = max(layer.scroll - 1, 0)
    case .down, .character("j"): layer.scroll += 1
    case .pageUp: layer.scroll = max(layer.scroll - 10, 0)
    case .pageDown: layer.scroll += 10
    case .enter:
      guard layer.call.canMend || layer.call.absence != nil else { return closeTop(world) }
      return take(layer.call.canMend ? layer.call.command() : layer.call.absence, world)
    case .character("o"):
      guard let absence = layer.call.absence else { return [] }
      return take(absence, world)
    default: return []
    }
    layers[layers.count - 1] = .mend(layer)
    return []
  }

  /// Takes what is shown, and closes what it was asked from.
  private mutating func take(_ command: Command?, _ world: World) -> [Effect] {
    layers.removeLast()
    if case .form(let form)? = layers.last, case .week(.away) = form.purpose {
      drafts[form.purpose] = nil
      layers.removeLast()
    }
    layers.removeTrailingMenus()
    return command.map { [.perform($0)] } ?? []
  }
}

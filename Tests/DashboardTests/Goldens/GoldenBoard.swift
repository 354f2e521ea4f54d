import Supervision
import Terminal

@testable import Dashboard

/// What the matrix of screens shows: every pane with the whole window, every board, and what can lie over them.
enum GoldenBoard: String, CaseIterable, Sendable {
  case floor
  case roster, door, traffic, complaints, today
  case week, people, visits, reports, log, meeting, patrol, close
  case help, palette, form, card
  case live

  /// The keys that lead there from the floor board.
  var keys: [Key] {
    switch self {
    case .floor, .live: []
    case .roster: ["1", "z"].map(Key.character)
    case .door: ["2", "z"].map(Key.character)
    case .traffic: ["3", "z"].map(Key.character)
    case .complaints: ["4", "z"].map(Key.character)
    case .today: ["5", "z"].map(Key.character)
    case .week: [.character("6")]
    case .people: [.character("7")]
    case .visits: [.character("8")]
    case .reports: [.character("9")]
    case .log: [.character("0")]
    case .meeting: [.function(6)]
    case .patrol: [.function(7)]
    case .close: [.function(8)]
    case .help: [.character("?")]
    case .palette: [.character(":")]
    case .form: [.character("4"), .character("a")]
    case .card: [.character("4"), .enter]
    }
  }

  /// The screen of the practice day at 10:42.
  func screen(_ size: Size, _ language: Language) -> Screen {
    var desk = Desk.practising(language, size: size)
    guard self != .live else {
      var wall = LiveView(language: language, theme: "projector", themes: ["projector"], pages: [.door], every: 60)
      wall.settle(desk.world)
      return wall.draw(desk.world, size: size)
    }
    for key in keys { desk.press(key) }
    return desk.screen
  }

  /// Whether it is a board with nothing lying over it.
  var isBare: Bool { ![.help, .palette, .form, .card, .live].contains(self) }

  /// The theme it is looked at with.
  var theme: String { self == .live ? "projector" : "dark" }
}

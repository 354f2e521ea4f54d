import Supervision
import Terminal

extension Desk {
  /// The practice day at 10:42, at which every pane and board has something to show.
  static let practice = PracticeDay(day: monday, offset: 8 * 3600, seed: 1)

  private static let curtain = practice.showroom(until: practice.start).showroom

  /// Somebody at the desk of the practice day.
  static func practising(_ language: Language = .english, size: Size = Size(columns: 120, rows: 36)) -> Desk {
    var desk = Desk(language)
    desk.showroom = curtain
    desk.size = size
    return desk
  }
}

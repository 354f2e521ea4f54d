import Supervision

extension Showroom {
  /// That the clock stands before the day under way, where acts go on joining that day; nil when it does not.
  func clockWords(at now: Moment) -> Phrase? {
    let today = now.businessDay(rollingAt: state.settings.dayRollsAt)
    guard let day, today < day else { return nil }
    return Phrase(
      zh: "电脑时钟是 \(today.iso)，而数据已到 \(day.iso)；操作都记在 \(day.iso)，请核对时钟",
      en:
        "the clock says \(today.iso), but the store has come to \(day.iso); acts are kept under that day; check the clock"
    )
  }
}

extension ShowroomState {
  /// Rounds whose time has come and that nobody has finished; one that half an hour more goes by counts as worse.
  func patrolAlarms(at now: Moment) -> [Alarm] {
    // A house that nobody works in yet has no rounds to walk.
    guard !team.isEmpty, isOpen(at: now) || clockTime(of: now) >= settings.opening.to else { return [] }
    return patrolItems(at: now).compactMap { item, list in
      guard case .late(let late) = item.standing else { return nil }
      let level = late.count / 30
      guard let round = patrols.open, round.duty == item.key else {
        return Alarm(
          cause: .duty(item.key), severity: .warning,
          words: Phrase(
            zh: "\(item.title.zh)该走未走，已过 \(late.words.zh)", en: "\(item.title.en) not walked, \(late.words.en) late"),
          sign: "due", level: level)
      }
      let (done, all) = (round.marks.count, settings.patrol.items(of: list).count)
      return Alarm(
        cause: .duty(item.key), severity: .notice,
        words: Phrase(
          zh: "\(item.title.zh)在走 \(done)/\(all)，已过 \(late.words.zh)",
          en: "\(item.title.en) under way \(done)/\(all), \(late.words.en) late"),
        sign: "under way", level: level)
    }
  }
}

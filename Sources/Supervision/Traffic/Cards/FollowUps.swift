/// A consultant's follow-ups of a day.
public struct FollowUps: Hashable, Sendable {
  /// To be done that day.
  public var due: [Card] = []
  /// Should have been done before, the longest overdue first.
  public var overdue: [Card] = []
}

extension ShowroomState {
  /// Follow-ups due on a day and overdue by then, by consultant; those of nobody under nil.
  ///
  /// A card whose loss waits for the supervisor is not followed up meanwhile.
  public func followUps(on day: CivilDay) -> [StaffID?: FollowUps] {
    var all: [StaffID?: FollowUps] = [:]
    for card in cards.cards.values {
      guard let next = card.details.next, next.day <= day, cards.losses[card.id]?.isAsked != true else { continue }
      if next.day == day {
        all[card.details.consultant, default: FollowUps()].due.append(card)
      } else {
        all[card.details.consultant, default: FollowUps()].overdue.append(card)
      }
    }
    return all.mapValues { found in
      func inOrder(_ cards: [Card]) -> [Card] {
        cards.sorted { a, b in
          (a.details.next?.day ?? day, a.id) < (b.details.next?.day ?? day, b.id)
        }
      }
      return FollowUps(due: inOrder(found.due), overdue: inOrder(found.overdue))
    }
  }

  /// How many follow-ups are overdue on a day, by consultant; who has any is passed over in turn (domain.md §2).
  public func overdueFollowUps(on day: CivilDay) -> [StaffID: Int] {
    cards.cards.values.reduce(into: [:]) { counts, card in
      guard let id = card.details.consultant, let next = card.details.next, next.day < day,
        cards.losses[card.id]?.isAsked != true
      else { return }
      counts[id, default: 0] += 1
    }
  }
}

import Journal
import Supervision

extension RosterWeek {
  /// The week as `roster show --json` prints it.
  func json(in state: ShowroomState) -> PropertyList {
    .dictionary(
      PropertyList.Entries([
        ("week", PropertyList(optional: monday.map { .string($0.iso) })),
        ("published", PropertyList(publication?.at)),
        ("publishedBy", PropertyList(optional: publication.map { .string($0.by) })),
        ("people", .array(people.map(\.json))), ("days", .array(days.map(\.json))),
      ]))
  }
}

extension RosterWeek.Row {
  fileprivate var json: PropertyList {
    .dictionary(
      PropertyList.Entries([
        ("number", PropertyList(person.id.rawValue)), ("name", .string(person.name)),
        ("doorMinutes", PropertyList(share.all.count)), ("unpopularMinutes", PropertyList(share.allUnpopular.count)),
        ("workDays", PropertyList(workDays)), ("days", .array(cells.map(\.json))),
      ]))
  }
}

extension RosterWeek.Cell {
  fileprivate var json: PropertyList {
    .dictionary(
      PropertyList.Entries([
        ("day", .string(day.iso)), ("cell", .string(rostered.line)),
        ("shift", PropertyList(optional: rostered.shift?.kind.map { .string($0) })),
        ("from", PropertyList(optional: rostered.shift.map { .string($0.hours.from.text) })),
        ("to", PropertyList(optional: rostered.shift.map { .string($0.hours.to.text) })),
        (
          "posts",
          .array(
            rostered.posts.map { post in
              [
                "place": .string(post.place.rawValue), "from": .string(post.hours.from.text),
                "to": .string(post.hours.to.text), "locked": .boolean(isLocked || lockedPosts.contains(post)),
              ]
            })
        ),
        (
          "absences",
          .array(
            absences.map {
              [
                "kind": .string($0.kind.rawValue),
                "from": PropertyList(optional: $0.hours.map { .string($0.from.text) }),
                "to": PropertyList(optional: $0.hours.map { .string($0.to.text) }), "note": .string($0.note),
              ]
            })
        ), ("wishes", .array(wishes.map(\.json))),
        (
          "appointments",
          .array(
            appointments.map {
              [
                "kind": .string($0.kind.rawValue), "from": .string($0.hours.from.text), "to": .string($0.hours.to.text),
                "with": .string($0.with),
              ]
            })
        ), ("locked", .boolean(isLocked)), ("conflicts", .array(conflicts.map { .string($0.words.en) })),
        (
          "changes",
          .array(
            amendments.map {
              [
                "at": PropertyList($0.at), "by": .string($0.by), "before": .string($0.before.line),
                "reason": .string($0.reason),
              ]
            })
        ),
      ]))
  }
}

extension Wish {
  fileprivate var json: PropertyList {
    let about =
      switch about {
      case .day: "work"
      case .shift(let kind): kind
      case .door(let hours): "door \(hours.text)"
      }
    return ["about": .string(about), "want": .boolean(want), "weight": PropertyList(weight)]
  }
}

extension RosterWeek.Day {
  fileprivate var json: PropertyList {
    [
      "day": .string(day.iso), "working": PropertyList(working), "published": PropertyList(publication?.at),
      "shut": PropertyList(optional: shut.map { .string($0.en) }),
      "door": .array(
        slots.map {
          [
            "from": .string($0.hours.from.text), "to": .string($0.hours.to.text), "planned": PropertyList($0.planned),
            "wanted": PropertyList($0.wanted),
          ]
        }),
    ]
  }
}

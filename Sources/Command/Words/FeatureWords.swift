import Supervision

extension StaffEvent {
  func words(in state: ShowroomState) -> Phrase {
    switch self {
    case .added(let person):
      Phrase(
        zh: "新增\(person.title.name.zh) \(person.name)(\(person.id.rawValue) 号)",
        en: "took on \(person.phrase.en), \(person.title.name.en) (no. \(person.id.rawValue))")
    case .edited(let person):
      Phrase(
        zh: "改为 \(person.name),\(person.title.name.zh)", en: "now \(person.phrase.en), \(person.title.name.en)")
    case .left(let id):
      Phrase(zh: "\(state.name(of: id).zh)已离职", en: "\(state.name(of: id).en) left the house")
    }
  }
}

extension FloorEvent {
  func words(in state: ShowroomState) -> Phrase {
    switch self {
    case .moved(let id, let place, let back):
      let (name, target) = (state.name(of: id), state.name(of: place))
      let until = back.map { Phrase(zh: ",\($0) 回", en: ", back \($0)") } ?? Phrase(both: "")
      return Phrase(zh: "\(name.zh) → \(target.zh)\(until.zh)", en: "\(name.en) → \(target.en)\(until.en)")
    }
  }
}

extension RosterEvent {
  func words(in state: ShowroomState) -> Phrase {
    switch self {
    case .shiftSet(let id, let day, let shift):
      let name = state.name(of: id)
      let kind = state.settings.shiftKinds.first { $0.id == shift.kind }?.name
      return Phrase(
        zh: "\(name.zh) \(day) \(kind.map { $0.zh + " " } ?? "")\(shift.hours.text)",
        en: "\(name.en) \(day) \(kind.map { $0.en + " " } ?? "")\(shift.hours.text)")
    case .shiftCleared(let id, let day):
      return Phrase(zh: "\(state.name(of: id).zh) \(day) 不上班", en: "\(state.name(of: id).en) off on \(day)")
    case .postSet(let day, let post): return post.words(on: day, in: state, sign: Phrase(zh: "上岗", en: "posted"))
    case .postCleared(let day, let post): return post.words(on: day, in: state, sign: Phrase(zh: "撤岗", en: "unposted"))
    }
  }
}

extension Post {
  fileprivate func words(on day: CivilDay, in state: ShowroomState, sign: Phrase) -> Phrase {
    let (name, target) = (state.name(of: staff), state.name(of: place))
    return Phrase(
      zh: "\(name.zh) \(day) \(hours.text) \(target.zh)\(sign.zh)",
      en: "\(name.en) \(sign.en) \(day) \(hours.text): \(target.en)")
  }
}

extension TrafficEvent {
  func words(in state: ShowroomState) -> Phrase {
    switch self {
    case .counted(_, _, let channel, let people):
      let name = state.name(of: channel)
      return Phrase(zh: "\(name.zh) +\(people)", en: "\(name.en) +\(people)")
    case .imported(let day, let channel, let people):
      let name = state.name(of: channel)
      return Phrase(
        zh: "导入 \(day) \(name.zh) \(people.total) 人", en: "imported \(day) \(name.en): \(people.total) people")
    }
  }
}

extension DutyEvent {
  func words(in state: ShowroomState) -> Phrase {
    switch self {
    case .done(let day, let key, _):
      let title = key.title(on: day, in: state)
      return Phrase(zh: "✓ \(title.zh)", en: "✓ \(title.en)")
    case .reopened(let day, let key):
      let title = key.title(on: day, in: state)
      return Phrase(zh: "○ \(title.zh) 取消打勾", en: "○ \(title.en) no longer checked off")
    }
  }
}

extension DutyKey {
  fileprivate func title(on day: CivilDay, in state: ShowroomState) -> Phrase {
    let planned = DutyPlan.items(on: day, lists: state.settings.dutyLists).first { $0.key == self }
    let title = planned?.title ?? DutyCatalogue.duty(code)?.words ?? Phrase(both: code.rawValue)
    return due.map { Phrase(zh: "\($0) \(title.zh)", en: "\($0) \(title.en)") } ?? title
  }
}

import Supervision

extension Showroom {
  /// What an act did, in a few words: `李娜 → 门口迎宾`, `展厅 +1`, `#3 已告知`.
  ///
  /// Names are those of now. An undo names what it took back.
  public func words(for act: Act) -> Phrase {
    guard let first = act.events.first else { return Phrase(zh: "没有变化", en: "nothing changed") }
    let words = words(for: first, of: act)
    guard act.events.count > 1 else { return words }
    let second = self.words(for: act.events[1], of: act)
    let both = Phrase.joined([words, second], by: Phrase(zh: ",", en: ", "))
    guard act.events.count > 2 else { return both }
    let more = act.events.count - 2
    return both.followed(by: Phrase(zh: ",另 \(more) 项", en: "and \(more) more"))
  }

  private func words(for event: Event, of act: Act) -> Phrase {
    switch event {
    case .settings(.changed): Phrase(zh: "设置已改", en: "settings changed")
    case .staff(let event): words(for: event)
    case .floor(.moved(let id, let place, let back)):
      state.name(id).followed(by: Phrase(zh: " → ", en: "→")).followed(by: state.placeName(place))
        .followed(by: back)
    case .roster(let event): words(for: event)
    case .traffic(let event): words(for: event)
    case .complaint(let event): words(for: event)
    case .duty(.done(let day, let key, _)):
      Phrase(zh: "已打勾:", en: "checked off:").followed(by: state.dutyTitle(key, on: day))
    case .duty(.reopened(let day, let key)):
      Phrase(zh: "取消打勾:", en: "unchecked:").followed(by: state.dutyTitle(key, on: day))
    case .undone(let id): Phrase(zh: "已撤销:", en: "taken back:").followed(by: words(forActNamed: id))
    case .redone(let id): Phrase(zh: "已恢复:", en: "again:").followed(by: words(forActNamed: id))
    }
  }

  private func words(forActNamed id: ActID) -> Phrase {
    guard let act = acts.first(where: { $0.id == id }), !act.isUndoOrRedo else {
      return Phrase(zh: "一步操作", en: "an act")
    }
    return words(for: act)
  }

  private func words(for event: StaffEvent) -> Phrase {
    switch event {
    case .added(let person): Phrase(zh: "已添加", en: "added").followed(by: person.phrase)
    case .edited(let person): Phrase(zh: "已修改", en: "put right:").followed(by: person.phrase)
    case .left(let id): state.name(id).followed(by: Phrase(zh: "已离职", en: "left the staff"))
    }
  }

  private func words(for event: RosterEvent) -> Phrase {
    switch event {
    case .shiftSet(let id, _, let shift):
      let kind = state.settings.shiftKinds.first { $0.id == shift.kind }?.name
      return state.name(id).followed(by: Phrase(both: " ")).followed(
        by: (kind?.followed(by: Phrase(zh: " ", en: "")) ?? Phrase(both: "")).followed(
          by: Phrase(both: shift.hours.text)))
    case .shiftCleared(let id, _): return state.name(id).followed(by: Phrase(zh: "今天不上班", en: "is off today"))
    case .postSet(_, let post):
      return state.name(post.staff).followed(by: Phrase(zh: " ", en: "·")).followed(by: state.placeName(post.place))
        .followed(by: Phrase(zh: " \(post.hours.text)", en: post.hours.text))
    case .postCleared(_, let post):
      return Phrase(zh: "已取消岗位:", en: "post taken out:").followed(by: state.name(post.staff))
        .followed(by: Phrase(zh: " \(post.hours.text)", en: post.hours.text))
    }
  }

  private func words(for event: TrafficEvent) -> Phrase {
    switch event {
    case .counted(let day, _, let channel, let people):
      let total = state.tally[day]?[channel]?.people.total ?? 0
      return state.channelName(channel).followed(
        by: Phrase(zh: " +\(people),今日 \(total)", en: "+\(people), \(total) today"))
    case .imported(let day, let channel, let people):
      return state.channelName(channel).followed(
        by: Phrase(zh: " \(day) 导入 \(people.total) 人", en: "\(day): \(people.total) people imported"))
    }
  }

  private func words(for event: ComplaintEvent) -> Phrase {
    let id = event.complaint
    return switch event {
    case .opened(_, _, let details):
      Phrase(zh: "\(id) 已登记:\(details.customer)", en: "\(id) taken down: \(details.customer)")
    case .edited: Phrase(zh: "\(id) 已修改", en: "\(id) put right")
    case .advanced(_, let step, _): Phrase(zh: "\(id) \(step.name.zh)", en: "\(id) \(step.name.en)")
    case .routed(_, let department, let owner, _):
      Phrase(
        zh: "\(id) 已转\(state.settings.complaints.department(department)?.name.zh ?? department.rawValue) \(owner)",
        en:
          "\(id) routed to \(state.settings.complaints.department(department)?.name.en ?? department.rawValue) \(owner)"
      )
    case .rated(_, let value, _): Phrase(zh: "\(id) 满意度 \(value)", en: "\(id) satisfaction \(value)")
    case .noted: Phrase(zh: "\(id) 已记录", en: "\(id) note added")
    case .reopened: Phrase(zh: "\(id) 已重开", en: "\(id) opened again")
    }
  }
}

extension Phrase {
  /// With the time somebody said to be back, if they did.
  fileprivate func followed(by back: ClockTime?) -> Phrase {
    guard let back else { return self }
    return followed(by: Phrase(zh: ",\(back) 回", en: "(back \(back))"))
  }
}

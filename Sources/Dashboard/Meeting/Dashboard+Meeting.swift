import Supervision
import Terminal

extension Dashboard {
  /// Does an action of the meeting.
  mutating func attemptInMeeting(_ action: Action, at spot: Spot, _ world: World, _ sight: Sight) -> [Effect] {
    let meeting = sight.state.runningMeeting(at: sight.now)
    switch action {
    case .toMeeting, .toMeetingHere: focus = .meeting
    case .nextItem:
      guard let meeting else { return open(spot.row, inMeeting: nil, world) }
      return turnItem(by: 1, of: meeting, world)
    case .previousItem: return meeting.map { turnItem(by: -1, of: $0, world) } ?? []
    case .decide: return take(.form(.meeting(.decision)), world)
    case .giveAction: return take(.form(.meeting(.action)), world)
    case .noteMeeting: return take(.form(.meeting(.note)), world)
    case .forecast: return forecast(spot.row, world, sight)
    case .planInMeeting:
      let person: StaffID? = if case .person(let id)? = spot.row { id } else { nil }
      return take(.form(.daily(.plan(person))), world)
    case .recognise:
      let person: StaffID? = if case .person(let id)? = spot.row { id } else { nil }
      return take(.form(.meeting(.recognition(person))), world)
    case .sendForecast: return perform(.meeting(.sendUp), world)
    case .endMeeting: return perform(.meeting(.end), world)
    case .saveMinutes:
      guard let minutes = minutes(spot.row, sight) else { return [] }
      return [.save(name: minutes.fileName, text: minutes.written(as: .markdown, in: language))]
    default: break
    }
    return []
  }

  /// Why an action of the meeting cannot be done, and what to do instead; nil when it can.
  func meetingReason(against action: Action, at spot: Spot, _ sight: Sight) -> Phrase? {
    let meeting = sight.state.runningMeeting(at: sight.now)
    switch action {
    case .decide, .giveAction, .noteMeeting, .previousItem, .endMeeting:
      return meeting == nil
        ? Phrase(zh: "现在没有会议，选一个议程按 Enter 开始", en: "no meeting goes on; choose an agenda and press Enter") : nil
    case .nextItem: return nil
    case .forecast, .sendForecast:
      return sight.state.forecasters(at: sight.now).isEmpty
        ? Phrase(zh: "今天没有当班的销售顾问", en: "no consultant is on the roster today") : nil
    case .saveMinutes:
      return minutes(spot.row, sight) == nil
        ? Phrase(zh: "还没有会议可写纪要", en: "there is no meeting to write minutes of") : nil
    default: return nil
    }
  }

  /// Turns the item by arrows; nil when they mean something else.
  mutating func moveInMeeting(_ action: Action, _ world: World, _ sight: Sight) -> [Effect]? {
    guard focus == .meeting, past == nil, let meeting = sight.state.runningMeeting(at: sight.now) else { return nil }
    switch action {
    case .right: return turnItem(by: 1, of: meeting, world)
    case .left: return turnItem(by: -1, of: meeting, world)
    default: return nil
    }
  }

  /// Does what Enter does on the board of meetings.
  mutating func open(_ row: RowID?, inMeeting meeting: Meeting?, _ world: World) -> [Effect] {
    switch row {
    case .agenda(let id)?: return perform(.meeting(.start(id)), world)
    case .meeting(let id)?: layers.append(.card(CardLayer(subject: .minutes(id))))
    case .person(let id)? where meeting?.item?.topic == .forecast: return take(.form(.meeting(.forecast(id))), world)
    case .person(let id)?: return take(.menu(.whereabouts(id)), world)
    case .card(let id)?: layers.append(.card(CardLayer(subject: .card(id))))
    case .complaint(let id)?: layers.append(.card(CardLayer(subject: .complaint(id))))
    default: break
    }
    return []
  }

  /// The minutes of the selected meeting, else of the one that goes on, else of the last one.
  func minutes(_ row: RowID?, _ sight: Sight) -> MeetingMinutes? {
    let book = sight.state.meetings
    let chosen: Meeting? = if case .meeting(let id)? = row { book[id] } else { nil }
    return (chosen ?? book.meetings.last).map {
      MeetingMinutes(of: $0, in: sight.showroom, at: sight.now, names: sight.lens.masksCustomers ? .masked : .full)
    }
  }

  /// Takes a forecast down: of the selected person, else of the first who has not said one.
  private mutating func forecast(_ row: RowID?, _ world: World, _ sight: Sight) -> [Effect] {
    let people = sight.state.forecasters(at: sight.now)
    let said = sight.state.meetings.forecasts[sight.state.businessDay(of: sight.now)] ?? [:]
    let chosen: Staff? = if case .person(let id)? = row { people.first { $0.id == id } } else { nil }
    let first = chosen ?? people.first { said[$0.id] == nil } ?? people.first
    return first.map { take(.form(.meeting(.forecast($0.id))), world) } ?? []
  }

  private mutating func turnItem(by step: Int, of meeting: Meeting, _ world: World) -> [Effect] {
    let page = meeting.page + step
    guard meeting.items.indices.contains(page) else {
      let words =
        step > 0
        ? Phrase(zh: "这是最后一项，e 结束会议", en: "this is the last item; e ends the meeting")
        : Phrase(zh: "这是第一项", en: "this is the first item")
      toast = Toast(.remark, words, now: world.now)
      return []
    }
    return perform(.meeting(.turn(to: page)), world)
  }
}

extension MeetingMinutes {
  /// The name of a file for them.
  var fileName: String { "minutes-\(meeting.started.day)-\(meeting.agenda.rawValue).md" }
}

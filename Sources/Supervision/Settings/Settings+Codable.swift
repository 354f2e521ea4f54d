// Settings that an older store does not hold yet read as the defaults, so that it opens in a newer program.

extension KeyedDecodingContainer {
  func decode<Value: Decodable>(_ key: Key, else value: Value) throws -> Value {
    try decodeIfPresent(Value.self, forKey: key) ?? value
  }
}

extension Settings {
  enum CodingKeys: String, CodingKey {
    case showroom, opening, dayRollsAt, shiftKinds, door, channels, places, complaints, dutyLists, roster
    case visits, cards, stays, alarmRest, calendar, dms
  }

  /// Reads what is there and takes the default for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    showroom = try container.decode(.showroom, else: showroom)
    opening = try container.decode(.opening, else: opening)
    dayRollsAt = try container.decode(.dayRollsAt, else: dayRollsAt)
    shiftKinds = try container.decode(.shiftKinds, else: shiftKinds)
    door = try container.decode(.door, else: door)
    channels = try container.decode(.channels, else: channels)
    places = try container.decode(.places, else: places)
    complaints = try container.decode(.complaints, else: complaints)
    dutyLists = try container.decode(.dutyLists, else: dutyLists)
    stays = try container.decode(.stays, else: stays)
    alarmRest = try container.decode(.alarmRest, else: alarmRest)
    roster = try container.decode(.roster, else: roster)
    visits = try container.decode(.visits, else: visits)
    cards = try container.decode(.cards, else: cards)
    calendar = try container.decode(.calendar, else: calendar)
    dms = try container.decode(.dms, else: dms)
  }
}

extension DoorRule {
  enum CodingKeys: String, CodingKey {
    case floor, ceiling, deskLimit, deskGrace, stint, lookAhead
  }

  /// Reads what is there and takes the default for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    floor = try container.decode(.floor, else: floor)
    ceiling = try container.decode(.ceiling, else: ceiling)
    deskLimit = try container.decode(.deskLimit, else: deskLimit)
    deskGrace = try container.decode(.deskGrace, else: deskGrace)
    stint = try container.decode(.stint, else: stint)
    lookAhead = try container.decode(.lookAhead, else: lookAhead)
  }
}

extension ComplaintRule {
  enum CodingKeys: String, CodingKey {
    case acknowledge, amber, red, limit, kinds, departments, firstReply, nextReply, forgottenAfter, callBackAfter
    case pausesWhileWaiting, calendar, ladder, returns
  }

  /// Reads what is there and takes the default for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    acknowledge = try container.decode(.acknowledge, else: acknowledge)
    amber = try container.decode(.amber, else: amber)
    red = try container.decode(.red, else: red)
    limit = try container.decode(.limit, else: limit)
    kinds = try container.decode(.kinds, else: kinds)
    departments = try container.decode(.departments, else: departments)
    firstReply = try container.decode(.firstReply, else: firstReply)
    nextReply = try container.decode(.nextReply, else: nextReply)
    forgottenAfter = try container.decode(.forgottenAfter, else: forgottenAfter)
    callBackAfter = try container.decode(.callBackAfter, else: callBackAfter)
    pausesWhileWaiting = try container.decode(.pausesWhileWaiting, else: pausesWhileWaiting)
    calendar = try container.decodeIfPresent(BusinessCalendar.self, forKey: .calendar)
    ladder = try container.decode(.ladder, else: ladder)
    returns = try container.decode(.returns, else: returns)
  }
}

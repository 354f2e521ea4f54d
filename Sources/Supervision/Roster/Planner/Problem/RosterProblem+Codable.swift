// What a file leaves out is as a problem begins: no rule, no wish.

extension RosterProblem {
  enum CodingKeys: String, CodingKey {
    case format, name, days, slots, posts, shifts, people, cover, rest, successions, runs, counts, stints, locks, wishes
    case change
  }

  /// Reads what is there and takes the default for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    format = try container.decode(.format, else: format)
    name = try container.decode(.name, else: name)
    days = try container.decode([String].self, forKey: .days)
    slots = try container.decodeIfPresent(Slots.self, forKey: .slots)
    posts = try container.decode(.posts, else: posts)
    shifts = try container.decode([DayShift].self, forKey: .shifts)
    people = try container.decode([Person].self, forKey: .people)
    cover = try container.decode(.cover, else: cover)
    rest = try container.decode(.rest, else: rest)
    successions = try container.decode(.successions, else: successions)
    runs = try container.decode(.runs, else: runs)
    counts = try container.decode(.counts, else: counts)
    stints = try container.decodeIfPresent(Stints.self, forKey: .stints)
    locks = try container.decode(.locks, else: locks)
    wishes = try container.decode(.wishes, else: wishes)
    change = try container.decode(.change, else: change)
  }
}

extension RosterProblem.Meal {
  enum CodingKeys: String, CodingKey {
    case from, to, slots, step
  }

  /// Reads a meal; `step` is 1 where it is not said.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      from: try container.decode(Int.self, forKey: .from), to: try container.decode(Int.self, forKey: .to),
      slots: try container.decode(Int.self, forKey: .slots), step: try container.decode(.step, else: 1))
  }
}

extension RosterProblem.Person {
  enum CodingKeys: String, CodingKey {
    case id, name, before, costs, shifts, absences, available, appointments
  }

  /// Reads a person; what is not said binds nothing.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let id = try container.decode(String.self, forKey: .id)
    self.init(id: id, name: try container.decode(.name, else: id))
    before = try container.decode(.before, else: before)
    costs = try container.decodeIfPresent([[Int]].self, forKey: .costs)
    shifts = try container.decodeIfPresent([String].self, forKey: .shifts)
    absences = try container.decode(.absences, else: absences)
    available = try container.decode(.available, else: available)
    appointments = try container.decode(.appointments, else: appointments)
  }
}

extension RosterProblem.Absence {
  enum CodingKeys: String, CodingKey {
    case day, why
  }

  /// Reads an absence; the reason may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(day: try container.decode(Int.self, forKey: .day), why: try container.decode(.why, else: ""))
  }
}

extension RosterProblem.Window {
  enum CodingKeys: String, CodingKey {
    case day, from, to, why
  }

  /// Reads hours; what they are may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      day: try container.decode(Int.self, forKey: .day), from: try container.decode(Int.self, forKey: .from),
      to: try container.decode(Int.self, forKey: .to), why: try container.decode(.why, else: ""))
  }
}

extension RosterProblem.Cover {
  enum CodingKeys: String, CodingKey {
    case day, shift, post, slot, lower, wanted, upper, missing, short, over
  }

  /// Reads a cell's need: `wanted` is `lower`, `upper` has no end, and costs are 0 where they are not said.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    day = try container.decode(Int.self, forKey: .day)
    shift = try container.decodeIfPresent(String.self, forKey: .shift)
    post = try container.decodeIfPresent(String.self, forKey: .post)
    slot = try container.decodeIfPresent(Int.self, forKey: .slot)
    lower = try container.decode(.lower, else: 0)
    wanted = try container.decode(.wanted, else: lower)
    upper = try container.decode(.upper, else: RosterProblem.noLimit)
    missing = try container.decode(.missing, else: 0)
    short = try container.decode(.short, else: 0)
    over = try container.decode(.over, else: 0)
  }
}

extension RosterProblem.Count {
  enum CodingKeys: String, CodingKey {
    case id, shifts, amounts, spans, posts, cells, shares, weight, squared
  }

  /// Reads a count; it costs nothing where no weight is said.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(String.self, forKey: .id), shifts: try container.decode(.shifts, else: []),
      amounts: try container.decodeIfPresent([Int].self, forKey: .amounts),
      spans: try container.decodeIfPresent([[Int]].self, forKey: .spans), posts: try container.decode(.posts, else: []),
      cells: try container.decodeIfPresent([RosterProblem.Box].self, forKey: .cells),
      shares: try container.decode([RosterProblem.Share].self, forKey: .shares),
      weight: try container.decode(.weight, else: 0), squared: try container.decode(.squared, else: false))
  }
}

extension RosterProblem.Share {
  enum CodingKeys: String, CodingKey {
    case person, start, min, max, low, high
  }

  /// Reads a share; nothing counts already where no start is said.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      person: try container.decode(String.self, forKey: .person), start: try container.decode(.start, else: 0),
      min: try container.decodeIfPresent(Int.self, forKey: .min),
      max: try container.decodeIfPresent(Int.self, forKey: .max),
      low: try container.decodeIfPresent(Int.self, forKey: .low),
      high: try container.decodeIfPresent(Int.self, forKey: .high))
  }
}

extension RosterProblem.Stints {
  enum CodingKeys: String, CodingKey {
    case shortest, longest, wanted, away, handover, gap, mostPerDay
  }

  /// Reads the rule for stints: one slot at least, a gap of one slot, no cost where none is said.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let longest = try container.decode(Int.self, forKey: .longest)
    self.init(
      longest: longest, wanted: try container.decode(.wanted, else: longest),
      away: try container.decode(.away, else: 0), handover: try container.decode(.handover, else: 0),
      gap: try container.decode(.gap, else: 1), mostPerDay: try container.decodeIfPresent(Int.self, forKey: .mostPerDay)
    )
    shortest = try container.decode(.shortest, else: 1)
  }
}

extension PropertyList {
  /// The content of a dictionary: keys in the order they were given, each once.
  ///
  /// Keys are told apart by their Unicode scalars, as in the files: two spellings of one character are two keys.
  public struct Entries: Hashable, Sendable {
    /// The keys, in order.
    public private(set) var keys: [String]
    /// The values, at the same positions as their keys.
    public private(set) var values: [PropertyList]

    /// No entries.
    public init() {
      keys = []
      values = []
    }

    /// Entries in the order given; of a key that comes twice, the last value at the first place.
    public init(_ pairs: some Sequence<(String, PropertyList)>) {
      self.init()
      for (key, value) in pairs { self[key] = value }
    }

    /// Trusts the caller that keys are distinct and as many as the values.
    init(distinctKeys keys: [String], values: [PropertyList]) {
      self.keys = keys
      self.values = values
    }

    /// How many entries there are.
    public var count: Int { keys.count }

    /// The value of `key`, nil when there is none. Setting keeps the place of a known key and appends a new one.
    public subscript(key: String) -> PropertyList? {
      get { place(of: key).map { values[$0] } }
      set {
        switch (place(of: key), newValue) {
        case (let index?, let value?):
          values[index] = value
        case (let index?, nil):
          keys.remove(at: index)
          values.remove(at: index)
        case (nil, let value?):
          keys.append(key)
          values.append(value)
        case (nil, nil):
          break
        }
      }
    }

    private func place(of key: String) -> Int? { keys.firstIndex { $0.isSpelled(key) } }

    /// The same entries with their keys in ascending order of Unicode scalars.
    public var sorted: Entries {
      let order = keys.indices.sorted { keys[$0] < keys[$1] }
      return Entries(distinctKeys: order.map { keys[$0] }, values: order.map { values[$0] })
    }
  }
}

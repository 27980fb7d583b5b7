package org.plumbline.sample;

import java.util.ArrayList;
import java.util.List;

/** The made-up bureaus and their police stations. Stations are dealt to the bureaus in turn. */
final class Organisation {

    private static final String FIRST = "青云清白碧翠丹紫银松柏枫柳梅兰竹";
    private static final String SECOND = "岭溪塘桥坪洲湾坡泉岗渡屏";

    record Station(String code, String name, String bureau) { }

    /**
     * A row of the list of units.
     *
     * @param parent code of the unit above; empty: none
     */
    record Unit(String code, String name, String kind, String bureau, String parent) { }

    private final List<List<Station>> byBureau = new ArrayList<>();
    private final List<Station> stations = new ArrayList<>();

    Organisation(int units, int bureaus) {
        for (int b = 0; b < bureaus; b++) {
            byBureau.add(new ArrayList<>());
        }
        for (int u = 0; u < units; u++) {
            int b = u % bureaus;
            Station station = new Station("U%04d".formatted(u + 1), place(u + bureaus) + "派出所", place(b) + "分局");
            byBureau.get(b).add(station);
            stations.add(station);
        }
    }

    /** The bureaus, then the stations below them. */
    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (int b = 0; b < bureaus(); b++) {
            units.add(new Unit(bureauCode(b), place(b) + "分局", "分局", place(b) + "分局", ""));
        }
        for (int u = 0; u < stations.size(); u++) {
            Station station = stations.get(u);
            units.add(new Unit(station.code(), station.name(), "派出所", station.bureau(), bureauCode(u % bureaus())));
        }
        return units;
    }

    private static String bureauCode(int index) {
        return "B%03d".formatted(index + 1);
    }

    List<Station> stations() {
        return stations;
    }

    int bureaus() {
        return byBureau.size();
    }

    /** The station that the n-th community officer works for: as many in each bureau, as many in each of its stations. */
    Station ofCommunityOfficer(int n) {
        List<Station> own = byBureau.get(n % bureaus());
        return own.get(n / bureaus() % own.size());
    }

    /**
     * The station that the n-th auxiliary works for. Three fifths work for the central stations, the first quarter of each bureau's,
     * so that by default some stations have enough auxiliaries to be ranked and the others do not.
     */
    Station ofAuxiliary(int n) {
        List<Station> own = byBureau.get(n % bureaus());
        int turn = n / bureaus();
        int central = Math.max(1, own.size() / 4);
        return turn % 5 < 3 || central == own.size() ? own.get(turn % central) : own.get(central + turn % (own.size() - central));
    }

    /** Another station than the given one; of another bureau where there is one. The same where there is only one station. */
    Station otherThan(Station station) {
        int next = (stations.indexOf(station) + 1) % stations.size();
        return stations.get(next);
    }

    /** A made-up place name, another for each index. */
    private static String place(int index) {
        int first = index % FIRST.length();
        int second = (index + index / FIRST.length()) % SECOND.length();
        int round = index / (FIRST.length() * SECOND.length());
        String name = "" + FIRST.charAt(first) + SECOND.charAt(second);
        return round == 0 ? name : name + (round + 1);
    }
}

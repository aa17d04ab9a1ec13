package io.packshot.imaging.matte;

/** Small dense systems by Gauss-Jordan elimination with row pivoting. */
final class LinearSystem {

	private LinearSystem() {
	}

	/**
	 * Solves in place.
	 * @param rows n rows of n coefficients followed by right-hand sides, which become the
	 * solutions; a singular direction gets the solution 0
	 */
	static void solve(double[][] rows) {
		int n = rows.length;
		for (int k = 0; k < n; k++) {
			int pivot = k;
			for (int i = k + 1; i < n; i++) {
				if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) {
					pivot = i;
				}
			}
			double[] swapped = rows[k];
			rows[k] = rows[pivot];
			rows[pivot] = swapped;
			eliminate(rows, k);
		}
	}

	private static void eliminate(double[][] rows, int k) {
		double[] row = rows[k];
		double scale = (Math.abs(row[k]) > 1e-12) ? 1 / row[k] : 0;
		for (int j = k; j < row.length; j++) {
			row[j] *= scale;
		}
		for (int i = 0; i < rows.length; i++) {
			double factor = rows[i][k];
			if (i == k || factor == 0) {
				continue;
			}
			for (int j = k; j < row.length; j++) {
				rows[i][j] -= factor * row[j];
			}
		}
	}

}
